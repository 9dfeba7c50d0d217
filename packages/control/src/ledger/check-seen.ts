// Every approval stands between the entry its approver saw and the entry that records it: an older date is a backdated one.
import { utcDay } from '../calendar/days.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import type { LedgerLine } from './read-ledger.ts';

/** @param dayOf day of an instant in the organisation's zone */
export function checkSeen(lines: readonly LedgerLine[], dayOf: (instant: string) => string = utcDay): LedgerProblem[] {
  const released = new Map<string, number>();
  return lines.flatMap(({ entry }): LedgerProblem[] => {
    if (entry !== undefined && 'objects' in entry) released.set(nameOf(entry), entry.seq);
    if (entry === undefined || !('approvals' in entry)) return [];
    const wrong = entry.approvals.flatMap(({ person, at, seen }): LedgerProblem[] => {
      const before = lines[seen.seq - 1];
      const problem = { line: entry.seq, detail: person } as const;
      if (before === undefined || seen.seq >= entry.seq || before.hash !== seen.hash)
        return [{ code: 'bad-seen', ...problem }];
      const backdated = at > entry.at || (before.entry !== undefined && at < before.entry.at);
      return backdated ? [{ code: 'backdated-approval', ...problem }] : [];
    });
    return [...wrong, ...replayed(entry, released), ...backdatedEffect(entry, dayOf)];
  });
}

/** What releases no new text has the digest of the text in force: an approval given for its release must not count again. */
const onSameDigest = new Set<LedgerEntry['type']>(['revision.withdrawn', 'document.obsoleted', 'emergency.ratified']);

function replayed(entry: LedgerEntry, released: ReadonlyMap<string, number>): LedgerProblem[] {
  if (!onSameDigest.has(entry.type) || !('doc' in entry) || !('approvals' in entry)) return [];
  const since = released.get(nameOf(entry)) ?? 0;
  return entry.approvals
    .filter(({ seen }) => seen.seq < since)
    .map(({ person }): LedgerProblem => ({ code: 'replayed-approval', line: entry.seq, detail: person }));
}

function nameOf(entry: { readonly doc?: string; readonly revision?: string }): string {
  return JSON.stringify([entry.doc, entry.revision]);
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
