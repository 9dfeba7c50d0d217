// Where a document stands in its life, as far as control goes: a status that is none of ours counts as released, and so does none at all.
import type { DocumentSnapshot } from '@clausemark/control';

export type LifeStage = 'absent' | 'draft' | 'released' | 'obsolete';

export function lifeStage(document: DocumentSnapshot | undefined): LifeStage {
  if (document === undefined) return 'absent';
  if (document.status === 'obsolete') return 'obsolete';
  return document.status === 'draft' || document.status === 'in-review' ? 'draft' : 'released';
}
