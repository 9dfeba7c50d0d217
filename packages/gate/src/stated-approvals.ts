// Approvals that were signed with a key, checked: signature, key, repository and revision. What does not check is told and counts for nothing.
import {
  ledgerKeys,
  signingKeysOf,
  verifyApprovalStatement,
  type ApprovalStatement,
  type LedgerState,
  type SigningKey,
  type SignedStatement,
  type StatedApproval,
} from '@clausemark/control';
import type { People } from '@clausemark/manual';

export interface CheckedStatements {
  readonly stated: ReadonlyMap<string, readonly StatedApproval[]>;
  /** `alice for QP-07: expired-key`. */
  readonly refused: readonly string[];
}

export interface StatedAct {
  readonly revision: string | undefined;
  /** The ledger entry a signer must have seen: where the text stays the same, what was signed for its release must not count again. */
  readonly since: number;
  /** UTC seconds of the last change of the document on the main branch, where its text stays the same: what was signed for that change is not for this one. */
  readonly changedAt?: number | undefined;
}

export interface Signers {
  readonly people: People;
  /** Where there is one, it decides which keys have shown that their holders have them. */
  readonly ledger: LedgerState;
  /** UTC instant at which the approvals are put to use: of the merge, or now. */
  readonly used: string;
}

/**
 * @param repo `github.com/acme/qms`
 * @param acts what the change does to each of its documents, by its key
 */
export function checkStatements(
  statements: readonly SignedStatement[],
  repo: string,
  { people, ledger, used }: Signers,
  acts: ReadonlyMap<string, StatedAct>,
): CheckedStatements {
  const keys = signingKeysOf(people).map(endedForGood);
  const known = ledger.kind === 'sound' ? ledgerKeys(ledger.entries) : undefined;
  const stated = new Map<string, StatedApproval[]>();
  const refused: string[] = [];
  for (const { signature, ...statement } of statements) {
    const { doc, person } = statement;
    const act = acts.get(doc);
    if (act === undefined) continue;
    const check = verifyApprovalStatement(statement, signature, keys, used);
    const inLedger = known === undefined ? check : verifyApprovalStatement(statement, signature, known, used);
    const problem = foreign(statement, repo, act);
    if (problem !== undefined) refused.push(`${person} for ${doc}: ${problem}`);
    else if (!check.valid) refused.push(`${person} for ${doc}: ${check.reason}`);
    else if (!inLedger.valid) refused.push(`${person} for ${doc}: ${words[inLedger.reason] ?? inLedger.reason}`);
    else stated.set(doc, [...(stated.get(doc) ?? []), check.approval]);
  }
  return { stated, refused };
}

const words: Readonly<Partial<Record<string, string>>> = {
  'unknown-key': 'the ledger does not have the key, because nobody has shown yet to hold it (clausemark ledger prove)',
};

/** Once the last day of a key is over, a signature with it may say of itself that it was made before: nobody else does. */
function endedForGood(key: SigningKey): SigningKey {
  return key.to === undefined ? key : { ...key, revoked: key.to };
}

function foreign(
  { repo, revision, meaning, seen, at }: ApprovalStatement,
  here: string,
  act: StatedAct,
): string | undefined {
  if (repo !== here) return 'another repository';
  // A statement about another revision is about another text.
  if (revision !== act.revision) return 'another revision';
  if (meaning !== 'approval') return `it stands for ${meaning}, not for approval`;
  if (seen.seq < act.since) return 'given before this text was released, so not for this change';
  return act.changedAt !== undefined && Date.parse(at) / 1000 < act.changedAt
    ? 'given before the document was changed last, so not for this change'
    : undefined;
}
