// Which end of a revision history is the newest. One wrong date must not turn the whole history around.
import { isRealDate } from '../calendar.ts';
import { plainRevision } from '../text/plain-revision.ts';

export interface DatedRevision {
  readonly revision: string;
  /** As written, for example `2026-11-22`; other forms say nothing here. */
  readonly date: string;
}

/**
 * By the revisions, where they are letters or numbers; else by the dates. Each two entries that follow each other have a vote, and where
 * these balance the ends decide.
 *
 * @returns undefined when neither tells
 */
export function isNewestFirst(entries: readonly DatedRevision[]): boolean | undefined {
  return (
    turns(entries, (a, b) => compareRevisions(a.revision, b.revision)) ??
    turns(entries, (a, b) => compareDates(a.date, b.date))
  );
}

function turns(
  entries: readonly DatedRevision[],
  compare: (before: DatedRevision, after: DatedRevision) => number,
): boolean | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let falling = 0;
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before !== undefined) falling += Math.sign(compare(before, entry));
  }
  const sum = falling || Math.sign(compare(first, last));
  return sum === 0 ? undefined : sum > 0;
}

/** 0 for what is neither two numbers (2, 1.3) nor two letters or pairs of them (B, AA). */
function compareRevisions(left: string, right: string): number {
  const [a, b] = [plainRevision(left).toUpperCase(), plainRevision(right).toUpperCase()];
  if (/^[A-Z]{1,2}$/.test(a) && /^[A-Z]{1,2}$/.test(b)) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  const [x, y] = [numbersOf(a), numbersOf(b)];
  if (x === undefined || y === undefined) return 0;
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(revision: string): readonly number[] | undefined {
  return /^\d{1,6}(?:\.\d{1,6}){0,2}$/.test(revision) ? revision.split('.').map(Number) : undefined;
}

function compareDates(left: string, right: string): number {
  if (!isRealDate(left) || !isRealDate(right)) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
