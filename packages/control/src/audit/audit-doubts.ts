// Approvals that may be somebody else's, as an auditor is told: a finding while what is released rests on them, a remark behind that.
import type { DocumentOnDay } from '../in-force/document-state.ts';
import type { LedgerProblem } from '../ledger/ledger-problem.ts';
import type { RevokedSince } from '../ledger/revoked-since.ts';
import type { NotChecked } from './ledger-audit.ts';

type Documents = ReadonlyMap<string, DocumentOnDay>;

/** @param documents of `inForce` on the day of the audit */
export function doubtFindings(doubts: readonly RevokedSince[], documents: Documents): LedgerProblem[] {
  return doubts
    .filter((doubt) => isOpen(doubt, documents))
    .map((doubt) => ({ code: 'key-revoked-since', line: doubt.entry.seq, detail: wordsOf(doubt) }));
}

/** @param documents of `inForce` on the day of the audit */
export function doubtGaps(doubts: readonly RevokedSince[], documents: Documents): NotChecked[] {
  return doubts.flatMap(({ settledBy, ...doubt }) =>
    isOpen({ ...doubt, settledBy }, documents)
      ? []
      : [
          {
            what: `Whether entry ${doubt.entry.seq} was approved by ${doubt.person}`,
            why: `${wordsOf(doubt)}. Entry ${settledBy} has taken its place`,
          },
        ],
  );
}

/** What took the place of a text may have been withdrawn itself, or take effect later: while the text is in force the doubt is open. */
function isOpen({ entry, settledBy }: RevokedSince, documents: Documents): boolean {
  if (settledBy === undefined || !('doc' in entry)) return true;
  const { revisions = [] } = documents.get(entry.doc) ?? {};
  return revisions.some(({ revision, state }) => revision === entry.revision && ['in-force', 'next'].includes(state));
}

function wordsOf({ entry, person, by, from }: Omit<RevokedSince, 'settledBy'>): string {
  const about = 'doc' in entry ? ` of ${entry.doc} ${entry.revision}` : '';
  return `${person}${about} was signed with a key that entry ${by} revoked as of ${from}`;
}
