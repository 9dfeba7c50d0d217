// The statement of one approval: in which role, about which document, revision and digest.
import type { ApprovalStatement } from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from '@clausemark/linter';
import type { Answers } from '../ask/answers.ts';
import { VerbError } from '../output/verb-error.ts';
import { rolesFor, type Approver } from './approver.ts';
import type { LedgerSeen } from './ledger-seen.ts';

/** @throws VerbError when the person holds none of the roles needed, or not the one asked for */
export async function roleFor(
  answers: Answers,
  { base }: JudgedChange,
  document: JudgedDocument,
  { person }: Approver,
  today: string,
): Promise<string> {
  const roles = rolesFor(base, document, person, today);
  const needed = [...new Set(document.required.slots.flatMap((slot) => slot.roles))];
  const [only, ...others] = roles;
  if (only === undefined)
    throw new VerbError(
      `${person} holds none of the roles that approve ${document.name} (${needed.join(', ')}).`,
      'Name the documents you approve: clausemark approve ID ...',
    );
  const asked = answers.given('role');
  if (asked !== undefined && !roles.includes(asked))
    throw new VerbError(`${person} cannot approve ${document.name} as ${asked}.`, `As: ${roles.join(', ')}.`);
  if (asked !== undefined || others.length === 0) return asked ?? only;
  const choices = roles.map((value) => ({ value, label: value }));
  return answers.choose({ flag: 'role', message: `In which role do you approve ${document.name}`, choices });
}

/** @throws VerbError for a document that is gone, or has no revision */
export function statementFor(
  { head, base, key, name }: JudgedDocument,
  role: string,
  { person }: Approver,
  { repo, seen }: LedgerSeen,
  at: string,
): ApprovalStatement {
  const subject = head ?? base;
  if (head === undefined || subject?.revision === undefined)
    throw new VerbError(
      `${name} has no revision after the change, so there is nothing to sign for.`,
      'A document is withdrawn with `clausemark obsolete`, never deleted.',
    );
  return {
    doc: key,
    revision: subject.revision,
    digest: head.digest,
    repo,
    person,
    role,
    decision: 'approved',
    meaning: 'approval',
    at,
    seen,
  };
}
