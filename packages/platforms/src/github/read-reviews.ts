// Reviews of a pull request as evidence, with who dismissed which and what it had been.
import { plainInstant, type EvidenceReview } from '@clausemark/control';
import { PlatformError } from '../platform-error.ts';
import type { RawReview, TimelineEvent } from './shapes.ts';

const NOBODY = 'unknown';

export function readReviews(reviews: readonly RawReview[], timeline: readonly TimelineEvent[]): EvidenceReview[] {
  const dismissals = new Map(
    timeline.flatMap((item) => (item.dismissed_review === undefined ? [] : [[item.dismissed_review.review_id, item]])),
  );
  // A pending review is one that its author has not sent.
  return reviews
    .filter(({ state }) => state !== 'PENDING')
    .map((review) => evidenceOf(review, dismissals.get(review.id)));
}

function evidenceOf(review: RawReview, dismissal: TimelineEvent | undefined): EvidenceReview {
  const { id, user, state, commit_id: commit, html_url: url } = review;
  const at = plainInstant(review.submitted_at ?? '');
  if (at === undefined) {
    throw new PlatformError('unexpected-answer', `Review ${id} has no time.`, 'Ask its author to review again.');
  }
  return {
    id,
    userId: user === null ? `deleted-account:${id}` : String(user.id),
    account: user === null || user.type === 'User' ? 'person' : 'bot',
    state,
    at,
    commit,
    ...(state === 'DISMISSED' && { dismissed: dismissedOf(dismissal) }),
    ...(url !== undefined && { url }),
  };
}

/** Where the timeline does not tell, it counts as an objection that nobody entitled has taken away. */
function dismissedOf(dismissal: TimelineEvent | undefined): NonNullable<EvidenceReview['dismissed']> {
  const was = dismissal?.dismissed_review?.state.toLowerCase() === 'approved' ? 'APPROVED' : 'CHANGES_REQUESTED';
  return { was, by: dismissal?.actor == null ? NOBODY : String(dismissal.actor.id) };
}
