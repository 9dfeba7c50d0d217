// Whether a manual is still being written: until its first release drafts are all that can answer a clause.
import type { Manual } from '@clausemark/manual';

/** False for a manual without documents, and as soon as one document is anything but a draft or in review. */
export function isNothingReleased({ statuses }: Manual): boolean {
  return statuses.size > 0 && [...statuses].every((status) => status === 'draft' || status === 'in-review');
}
