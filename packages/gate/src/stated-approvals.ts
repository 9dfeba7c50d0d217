// Approvals that were signed with a key, checked: signature, key, repository and revision. What does not check is told and counts for nothing.
import {
  signingKeysOf,
  verifyApprovalStatement,
  type ApprovalStatement,
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

/**
 * @param repo `github.com/acme/qms`
 * @param acts what the change does to each of its documents, by its key
 */
export function checkStatements(
  statements: readonly SignedStatement[],
  repo: string,
  people: People,
  acts: ReadonlyMap<string, StatedAct>,
): CheckedStatements {
  const keys = signingKeysOf(people);
  const stated = new Map<string, StatedApproval[]>();
  const refused: string[] = [];
  for (const { signature, ...statement } of statements) {
    const { doc, person } = statement;
    const act = acts.get(doc);
    if (act === undefined) continue;
    const check = verifyApprovalStatement(statement, signature, keys);
    const problem = foreign(statement, repo, act);
    if (problem !== undefined) refused.push(`${person} for ${doc}: ${problem}`);
    else if (check.valid) stated.set(doc, [...(stated.get(doc) ?? []), check.approval]);
    else refused.push(`${person} for ${doc}: ${check.reason}`);
  }
  return { stated, refused };
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
