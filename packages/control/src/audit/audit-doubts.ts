// Approvals that may be somebody else's, as an auditor is told: a finding while what is released rests on them, a remark behind that.
import type { LedgerProblem } from '../ledger/ledger-problem.ts';
import type { RevokedSince } from '../ledger/revoked-since.ts';
import type { NotChecked } from './ledger-audit.ts';

export function doubtFindings(doubts: readonly RevokedSince[]): LedgerProblem[] {
  return doubts
    .filter(({ settledBy }) => settledBy === undefined)
    .map((doubt) => ({ code: 'key-revoked-since', line: doubt.entry.seq, detail: wordsOf(doubt) }));
}

export function doubtGaps(doubts: readonly RevokedSince[]): NotChecked[] {
  return doubts.flatMap(({ settledBy, ...doubt }) =>
    settledBy === undefined
      ? []
      : [
          {
            what: `Whether entry ${doubt.entry.seq} was approved by ${doubt.person}`,
            why: `${wordsOf(doubt)}. Entry ${settledBy} has taken its place`,
          },
        ],
  );
}

function wordsOf({ entry, person, by, from }: Omit<RevokedSince, 'settledBy'>): string {
  const about = 'doc' in entry ? ` of ${entry.doc} ${entry.revision}` : '';
  return `${person}${about} was signed with a key that entry ${by} revoked as of ${from}`;
}
