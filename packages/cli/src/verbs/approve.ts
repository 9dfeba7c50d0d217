// `clausemark approve [ID...] --base REF --sign`: shows what would be approved, asks, and keeps a signed statement for each document.
import { resolve } from 'node:path';
import type { ApprovalStatement } from '@clausemark/control';
import { nowInstant } from '@clausemark/workspace';
import { approverWith, type Approver } from '../approve/approver.ts';
import { documentsToApprove } from '../approve/documents-to-approve.ts';
import { keepApprovals } from '../approve/keep-approvals.ts';
import { ledgerSeen } from '../approve/ledger-seen.ts';
import { openCommitted } from '../approve/open-committed.ts';
import { refuseOwnWork } from '../approve/refuse-own-work.ts';
import { showApprovals } from '../approve/show-approvals.ts';
import { signApprovals } from '../approve/sign-approvals.ts';
import { roleFor, statementFor } from '../approve/statement-for.ts';
import { Answers } from '../ask/answers.ts';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { keyPath } from '../lifecycle/key-path.ts';
import { publicKeyFile } from '../lifecycle/public-key-file.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { flags, io, argument, rest } = input;
  if (flags['sign'] !== true)
    throw new VerbError(
      'Without --sign there is nothing to do here.',
      'Approve the pull request on the platform, or add --sign to approve with your key.',
    );
  const answers = new Answers(input);
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const committed = await openCommitted(input);
  const { change, today } = committed;
  const documents = documentsToApprove(change, [argument ?? [], rest].flat());
  const key = await answers.text({ flag: 'key', message: 'File of your key' });
  const { fingerprint } = publicKeyFile(io.cwd, key.endsWith('.pub') ? key : `${key}.pub`);
  const at = nowInstant();
  const approver = approverWith(change.base, fingerprint, at);
  await refuseOwnWork(root, { change, commits: committed.commits, documents }, approver);
  const ledger = await ledgerSeen(root);
  const statements: ApprovalStatement[] = [];
  for (const document of documents) {
    statements.push(
      statementFor(document, await roleFor(answers, change, document, approver, today), approver, ledger, at),
    );
  }
  io.out(showApprovals(change, documents, statements, io));
  await confirm(input, approver);
  const signed = await signApprovals(statements, keyPath(io.cwd, key), change.base);
  await keepApprovals(input, root, signed, change);
  return 0;
};

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
