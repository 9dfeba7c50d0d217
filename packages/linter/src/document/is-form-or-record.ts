// Forms are blanks to fill in and records are filled ones: what is a gap elsewhere is their purpose.
import type { ManualDocument } from '@clausemark/manual';

export function isFormOrRecord(document: ManualDocument): boolean {
  return document.type === 'form' || document.type === 'record';
}
