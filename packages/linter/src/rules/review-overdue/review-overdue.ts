// DAT004: the periodic review is due, or the interval is longer than the manual allows.
import { isoDuration } from '@clausemark/manual';
import * as z from 'zod';
import { addDuration, daysBetween, hasLength, inMonths, isRealDate, parseDuration } from '../../calendar.ts';
import { exampleOf } from '../../fields/example-of.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { reviewField, typedReviewDue } from '../../views/register-rows.ts';

export const reviewOverdue = defineRule({
  code: 'DAT004',
  name: 'review-overdue',
  summary: 'A document is reviewed within its interval, and the interval is not too long.',
  scope: 'document',
  since: '0.1.0',
  level: 'warning',
  nightlyLevel: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: {
    defaults: { grace: 'P0D' },
    schema: () =>
      z.strictObject({
        grace: isoDuration().default('P0D').describe('How long after the due day a review may still be done.'),
      }),
  },
  messages: {
    overdue: {
      what: 'The review was due on {due}, {days} days ago.',
      why: 'Past its review date nobody has confirmed that the document still fits the work.',
      mend: 'Review the document and record the outcome; then set `review.last` to the day of the review.',
    },
    typed: {
      what: '`{key}` is {due}, {days} days ago, and nothing says when the document was last reviewed.',
      why: 'Past its review date nobody has confirmed that the document still fits the work.',
      mend: 'Review the document and record the outcome; then write `{example}`, with your interval and the day of the review, instead of `{key}`.',
    },
    tooLong: {
      what: 'The review interval {interval} is longer than the {maximum} that clausemark.yaml allows.',
      why: 'The manual promises a longest time between two reviews; this document does not keep it.',
      mend: 'Shorten `review.interval` to {maximum} or less.',
    },
  },
  *check({ document, config, options, today, finding }) {
    if (document.status === 'obsolete' || document.type === 'record') return;
    const last = reviewField(document, 'last');
    const interval = reviewField(document, 'interval');
    const duration = interval === undefined ? undefined : parseDuration(interval);
    const isCounted = duration !== undefined && hasLength(duration) && last !== undefined && isRealDate(last);
    const typed = isCounted ? undefined : typedReviewDue(document);
    if (typed !== undefined && isPast(typed.due, options.grace, today)) {
      const { key, due } = typed;
      const data = { key, due, days: daysBetween(due, today), example: exampleOf('review') };
      yield finding('typed', document.at(`fm:/${key}`), data);
    }
    // That an interval has no length is what field-shape says.
    if (interval === undefined || duration === undefined || !hasLength(duration)) return;
    const { maximum } = config.review;
    const longest = maximum === undefined ? undefined : parseDuration(maximum);
    if (maximum !== undefined && longest !== undefined && inMonths(duration) > inMonths(longest)) {
      yield finding('tooLong', document.at('fm:/review/interval'), { interval, maximum });
    }
    if (last === undefined || !isRealDate(last)) return;
    const due = addDuration(last, duration);
    if (isPast(due, options.grace, today)) {
      yield finding('overdue', document.at('fm:/review/last'), { due, days: daysBetween(due, today) });
    }
  },
});

function isPast(due: string, grace: string, today: string): boolean {
  const longer = due < today ? parseDuration(grace) : undefined;
  return longer !== undefined && addDuration(due, longer) < today;
}
