// Approvals that were signed with a key, checked: signature, key, repository and revision. What does not check is told and counts for nothing.
import {
  verifyApprovalStatement,
  type SignedStatement,
  type SigningKey,
  type StatedApproval,
} from '@clausemark/control';
import type { People } from '@clausemark/manual';

export interface CheckedStatements {
  readonly stated: ReadonlyMap<string, readonly StatedApproval[]>;
  /** `alice for QP-07: expired-key`. */
  readonly refused: readonly string[];
}

const DAY = 86_400_000;

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
  const keys = signingKeys(people);
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

/** `to` of people.yaml is the last day a key counts, here the first moment it does not. */
function signingKeys(people: People): SigningKey[] {
  return Object.entries(people.people).flatMap(([person, { keys = [] }]) =>
    keys.map(({ fp: fingerprint, from, to }) => ({
      person,
      fingerprint,
      from,
      ...(isOpen(to) ? {} : { to: dayAfter(to ?? '') }),
    })),
  );
}

function isOpen(to: string | undefined): boolean {
  return to === undefined || to === '' || to === 'null';
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
