// Questions that every release asks, the first one and the next: from when, why, who must learn it.
import type { Question } from '../ask/answers.ts';
import { dayProblem } from './days.ts';
import { noneNeedsReason } from './none-needs-reason.ts';

export const RELEASE = {
  effective: 'first day the revision applies',
  change: 'what led to it, for example CR-2026-014',
  training: 'who must be trained and by when, or "none - reason"',
} as const;

export const releaseQuestions = {
  effective: (today: string): Question => ({
    flag: 'effective',
    message: `Effective date: ${RELEASE.effective}`,
    check: (day) => dayProblem(day, { from: [today, 'today: a revision cannot apply before it is approved'] }),
  }),
  /** Day of the row in the history. */
  date: (today: string): Question => ({
    flag: 'date',
    message: 'Day of the row in the history',
    check: (day) => dayProblem(day, { to: [today, 'today: it has been written by then'] }),
  }),
  request: { flag: 'change', message: `Change request: ${RELEASE.change}` } satisfies Question,
  training: { flag: 'training', message: `Training: ${RELEASE.training}`, check: noneNeedsReason } satisfies Question,
} as const;
