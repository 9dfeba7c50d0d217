// The documents that refer to one: what a change of it touches, as far as the manual itself can tell.
import { references, type Manual, type ManualDocument } from '@clausemark/manual';

/** Each once, by id; documents that are out of use need nothing. */
export function referrers(manual: Manual, document: ManualDocument): ManualDocument[] {
  const from = new Set((references(manual).incoming.get(document) ?? []).map((item) => item.from));
  return [...from]
    .filter((item) => item !== document && item.id !== undefined && item.status !== 'obsolete')
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}
