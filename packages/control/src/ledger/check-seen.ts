// Every approval stands between the entry its approver saw and the entry that records it: an older date is a backdated one.
import { utcDay } from '../calendar/days.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import type { LedgerLine } from './read-ledger.ts';

/** @param dayOf day of an instant in the organisation's zone */
export function checkSeen(lines: readonly LedgerLine[], dayOf: (instant: string) => string = utcDay): LedgerProblem[] {
  return lines.flatMap(({ entry }): LedgerProblem[] => {
    if (entry === undefined || !('approvals' in entry)) return [];
    const wrong = entry.approvals.flatMap(({ person, at, seen }): LedgerProblem[] => {
      const before = lines[seen.seq - 1];
      const problem = { line: entry.seq, detail: person } as const;
      if (before === undefined || seen.seq >= entry.seq || before.hash !== seen.hash)
        return [{ code: 'bad-seen', ...problem }];
      const backdated = at > entry.at || (before.entry !== undefined && at < before.entry.at);
      return backdated ? [{ code: 'backdated-approval', ...problem }] : [];
    });
    return [...wrong, ...backdatedEffect(entry, dayOf)];
  });
}

/** Nothing takes effect before it was approved. */
function backdatedEffect(entry: LedgerEntry, dayOf: (instant: string) => string): LedgerProblem[] {
  if (!('effective' in entry) || !('approvals' in entry)) return [];
  const approved =
    entry.approvals
      .map(({ at }) => dayOf(at))
      .sort()
      .at(-1) ?? '';
  return entry.effective < approved ? [{ code: 'backdated-effective', line: entry.seq, detail: entry.effective }] : [];
}
