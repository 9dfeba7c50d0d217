// `clausemark approve [ID...] --base REF --sign`: shows what would be approved, asks, and keeps a signed statement for each document.
import { resolve } from 'node:path';
import { approvalFile, type ApprovalStatement, type SignedStatement } from '@clausemark/control';
import { judgeChange, type JudgedChange, type JudgedDocument } from '@clausemark/linter';
import { diffDocument, diffText, escapeTerminal } from '@clausemark/reporters';
import { findRoot, keepApproval, nowInstant } from '@clausemark/workspace';
import { approverWith, rolesFor, type Approver } from '../approve/approver.ts';
import { documentsToApprove } from '../approve/documents-to-approve.ts';
import { ledgerSeen, type LedgerSeen } from '../approve/ledger-seen.ts';
import { signApprovals } from '../approve/sign-approvals.ts';
import { Answers } from '../ask/answers.ts';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { publicKeyFile } from '../lifecycle/public-key-file.ts';
import { openForCheck } from '../output/open-change.ts';
import { VerbError } from '../output/verb-error.ts';
import { writeNewFile } from '../output/write-output.ts';

export const run: Verb = async (input) => {
  const { flags, io, argument, rest } = input;
  if (flags['sign'] !== true)
    throw new VerbError(
      'Without --sign there is nothing to do here.',
      'Approve the pull request on the platform, or add --sign to approve with your key.',
    );
  const answers = new Answers(input);
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const { change, today } = await openCommitted(input);
  const documents = documentsToApprove(change, [argument ?? [], rest].flat());
  const key = await answers.text({ flag: 'key', message: 'File of your key' });
  const { fingerprint } = publicKeyFile(io.cwd, key.endsWith('.pub') ? key : `${key}.pub`);
  const at = nowInstant();
  const approver = approverWith(change.base, fingerprint, at);
  const ledger = await ledgerSeen(root);
  const statements: ApprovalStatement[] = [];
  for (const document of documents) {
    statements.push(
      statementFor(document, await roleFor(answers, change, document, approver, today), approver, ledger, at),
    );
  }
  io.out(shown(change, documents, statements, io));
  await confirm(input, approver);
  const signed = await signApprovals(statements, resolve(io.cwd, key), change.base);
  await keep(input, root, signed, change);
  return 0;
};

/** What is approved is what was committed, never what lies on the disk of the approver. */
async function openCommitted(input: VerbInput): Promise<{ readonly change: JudgedChange; readonly today: string }> {
  const base = textFlag(input.flags, 'base');
  if (base === undefined)
    throw new VerbError(
      'Nothing to compare with.',
      'Name the branch the change goes to, for example --base origin/main.',
    );
  const flags = { ...input.flags, at: textFlag(input.flags, 'at') ?? 'HEAD' };
  const opened = await openForCheck({ ...input, flags }, textFlag(flags, 'root'), base);
  const { history, matrix } = opened.change;
  if (!history.complete) throw new VerbError(history.problem, history.mend);
  if (matrix === undefined)
    throw new VerbError(
      `${base} has no control/approvals.yaml: nobody can approve anything.`,
      'The approval matrix comes first, by a pull request of its own.',
    );
  return { change: judgeChange(opened.change), today: opened.today };
}

async function roleFor(
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

function statementFor(
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

function shown(
  change: JudgedChange,
  documents: readonly JudgedDocument[],
  statements: readonly ApprovalStatement[],
  { columns, color }: VerbInput['io'],
): string {
  const { base, head } = change;
  const changes = documents.map((document) => diffDocument(document, base.roles));
  const diff = diffText(
    { base: base.name, head: head.name, asked: undefined, changes, problems: change.problems },
    { width: columns, color },
  );
  const lines = statements.map(({ doc, revision, digest, role }, index) => {
    const needed = documents[index]?.required.slots.map((slot) => slot.name).join(', ') ?? '';
    return `  ${doc} revision ${revision}, class ${documents[index]?.judged.class}, as ${role} (needed: ${needed})\n    digest ${digest}\n`;
  });
  return `${diff}\nTo be approved:\n${lines.map((line) => line.split('\n').map(escapeTerminal).join('\n')).join('')}`;
}

/** @throws VerbError unless the person says yes, on the terminal or with --yes */
async function confirm({ flags, io }: VerbInput, { name }: Approver): Promise<void> {
  if (flags['yes'] === true) return;
  if (io.asker === undefined)
    throw new VerbError(
      'There is no terminal to ask on.',
      'Read what is shown above, then add --yes: you have read it and approve it.',
    );
  if (!(await io.asker.confirm(`You, ${name}, have read this and approve it?`)))
    throw new VerbError('Nothing was signed.', 'Ask for changes in the pull request.');
}

async function keep(
  { flags, io }: VerbInput,
  root: string,
  signed: readonly SignedStatement[],
  { base }: JudgedChange,
): Promise<void> {
  const out = textFlag(flags, 'out');
  const refs: string[] = [];
  for (const approval of signed) {
    if (out !== undefined) {
      const file = resolve(
        io.cwd,
        out,
        `${approval.doc.replace(/[^\w.-]+/g, '_')}-${approval.revision}-${approval.person}.json`,
      );
      writeNewFile(file, approvalFile(approval));
      io.out(`Signed ${approval.doc}: ${escapeTerminal(file)}\n`);
      continue;
    }
    const person = base.people.people[approval.person];
    const author = {
      name: person?.name ?? approval.person,
      email: person?.emails?.[0] ?? `${approval.person}@invalid`,
    };
    refs.push(await keepApproval(findRoot(root), approval, author));
    io.out(`Signed ${approval.doc}: ${refs.at(-1)}\n`);
  }
  if (refs.length > 0)
    io.out(`Now send ${refs.length === 1 ? 'it' : 'them'} to the server: git push origin ${refs.join(' ')}\n`);
  io.out('It counts for exactly this text, and only if you had no hand in the change; the gate checks both.\n');
}
