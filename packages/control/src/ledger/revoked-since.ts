// Approvals that were signed with a key which was revoked later, as of a day before their entry: a key was found stolen. The entry was good
// when it was written and what follows rests on it, so the chain stays sound; whether its approval was one, somebody has to find out.
import { verifyApprovalStatement } from '../signatures/verify-approval.ts';
import type { LedgerEntry } from './entry.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { statementOf, type ApprovedEntry } from './stated-approvals.ts';

/** Why a key was revoked that nobody said to be in other hands: what it signed before is what it was. */
export const TAKEN_OUT = 'taken out of people.yaml';

export interface RevokedSince {
  readonly entry: ApprovedEntry;
  readonly person: string;
  /** Number of the entry that revoked the key, and the moment from which its signatures are void. */
  readonly by: number;
  readonly from: string;
  /** Number of the entry by which the doubt no longer matters to what is in force: another release, a withdrawal, an end. */
  readonly settledBy: number | undefined;
}

export function revokedSince(entries: readonly LedgerEntry[]): RevokedSince[] {
  const revocations = entries
    .filter((entry) => entry.type === 'key.revoked')
    .filter(({ reason }) => reason !== TAKEN_OUT);
  if (revocations.length === 0) return [];
  const keys = ledgerKeys(entries, 0);
  const found = entries.flatMap((entry) => {
    if (!('approvals' in entry)) return [];
    const after = revocations.filter(({ seq, from }) => seq > entry.seq && from <= entry.at);
    return entry.approvals.flatMap((approval) => {
      const own = after.filter(({ person }) => person === approval.person);
      const { evidence } = approval;
      if (own.length === 0 || evidence.kind !== 'sshsig') return [];
      const by = own.find(({ fingerprint, from }) => {
        const revoked = keys.map((key) => (key.fingerprint === fingerprint ? { ...key, revoked: from } : key));
        const check = verifyApprovalStatement(statementOf(entry, approval), evidence.signature, revoked, entry.at);
        return !check.valid && check.reason === 'revoked-key';
      });
      return by === undefined ? [] : [{ entry, person: approval.person, by: by.seq, from: by.from }];
    });
  });
  const doubtful = new Set(found.map(({ entry }) => entry.seq));
  return found.map((doubt) => ({ ...doubt, settledBy: settledBy(doubt.entry, entries, doubtful) }));
}

function settledBy(
  entry: ApprovedEntry,
  entries: readonly LedgerEntry[],
  doubtful: ReadonlySet<number>,
): number | undefined {
  if (!('doc' in entry)) return undefined;
  const { doc, revision } = entry;
  return entries.find((later) => {
    if (later.seq <= entry.seq || doubtful.has(later.seq) || !('doc' in later) || later.doc !== doc) return false;
    if (later.type === 'revision.withdrawn') return later.revision === revision;
    return ['revision.released', 'emergency.released', 'document.obsoleted'].includes(later.type);
  })?.seq;
}
