// How long an obsolete document is kept, and whether a change makes that shorter: what somebody may still have to show must not run out early.
import { isDay } from '../calendar/days.ts';
import type { DocumentSnapshot } from '../compare/document-snapshot.ts';

/** Behind every day. What names no day is kept for good. */
const FOR_GOOD = '9999-12-31';

/** The last day, from what a document or the ledger says. */
export function lastDayKept(said: unknown): string {
  const day = typeof said === 'string' ? said.trim() : '';
  return isDay(day) ? day : FOR_GOOD;
}

/** `until 2036-12-31`, `for good` */
export function keptWords(lastDay: string): string {
  return lastDay === FOR_GOOD ? 'for good' : `until ${lastDay}`;
}

/** Whether the last day comes earlier, or is not said any more. */
export function isKeptShorter(base: DocumentSnapshot, head: DocumentSnapshot): boolean {
  const [before, after] = [base, head].map(({ parts }) => parts.metadata.uncontrolled['keep_until']);
  const isGone = lastDayKept(before) !== FOR_GOOD && lastDayKept(after) === FOR_GOOD;
  return isGone || lastDayKept(after) < lastDayKept(before);
}
