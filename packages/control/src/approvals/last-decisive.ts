// The state that counts of a person's reviews: the last one that decides something. Comments decide nothing.
import type { Review } from './evidence.ts';

const DECISIVE = new Set<Review['state']>(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** Last decisive review per account, by time and then by id, whatever the order they were listed in. */
export function lastDecisive(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const last = new Map<string, Review>();
  const ordered = reviews.filter(({ state }) => DECISIVE.has(state)).sort(byTime);
  for (const review of ordered) last.set(review.userId, review);
  return last;
}

function byTime(a: Review, b: Review): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id;
}
