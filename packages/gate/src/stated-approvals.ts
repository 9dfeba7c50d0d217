// Approvals that were signed with a key, checked: signature, key, repository and revision. What does not check is told and counts for nothing.
import { signingKeysOf, verifyApprovalStatement, type SignedStatement, type StatedApproval } from '@clausemark/control';
import type { People } from '@clausemark/manual';

export interface CheckedStatements {
  readonly stated: ReadonlyMap<string, readonly StatedApproval[]>;
  /** `alice for QP-07: expired-key`. */
  readonly refused: readonly string[];
}

/**
 * @param repo `github.com/acme/qms`
 * @param revisionOf revision of each document of the change by its key; a statement about another revision is about another text
 */
export function checkStatements(
  statements: readonly SignedStatement[],
  repo: string,
  people: People,
  revisionOf: ReadonlyMap<string, string | undefined>,
): CheckedStatements {
  const keys = signingKeysOf(people);
  const stated = new Map<string, StatedApproval[]>();
  const refused: string[] = [];
  for (const { signature, ...statement } of statements) {
    const { doc, revision, person } = statement;
    if (!revisionOf.has(doc)) continue;
    const check = verifyApprovalStatement(statement, signature, keys);
    const problem =
      statement.repo !== repo
        ? 'another repository'
        : revision !== revisionOf.get(doc)
          ? 'another revision'
          : undefined;
    if (problem !== undefined) refused.push(`${person} for ${doc}: ${problem}`);
    else if (check.valid) stated.set(doc, [...(stated.get(doc) ?? []), check.approval]);
    else refused.push(`${person} for ${doc}: ${check.reason}`);
  }
  return { stated, refused };
}
