// Where signed approvals go: into the repository beside all branches, or into files to be sent.
import { resolve } from 'node:path';
import { approvalFile, type SignedStatement } from '@clausemark/control';
import type { JudgedChange } from '@clausemark/linter';
import { escapeTerminal } from '@clausemark/reporters';
import { findRoot, keepApproval } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { writeNewFile } from '../output/write-output.ts';

export async function keepApprovals(
  { flags, io }: VerbInput,
  root: string,
  signed: readonly SignedStatement[],
  { base }: JudgedChange,
): Promise<void> {
  const out = textFlag(flags, 'out');
  const refs: string[] = [];
  for (const approval of signed) {
    if (out !== undefined) {
      const file = resolve(io.cwd, out, fileName(approval));
      writeNewFile(file, approvalFile(approval));
      io.out(`Signed ${escapeTerminal(approval.doc)}: ${escapeTerminal(file)}\n`);
      continue;
    }
    const person = base.people.people[approval.person];
    const author = {
      name: person?.name ?? approval.person,
      email: person?.emails?.[0] ?? `${approval.person}@invalid`,
    };
    refs.push(await keepApproval(findRoot(root), approval, author));
    io.out(`Signed ${escapeTerminal(approval.doc)}: ${refs.at(-1)}\n`);
  }
  if (refs.length > 0)
    io.out(`Now send ${refs.length === 1 ? 'it' : 'them'} to the server: git push origin ${refs.join(' ')}\n`);
  io.out('It counts for exactly this text, and only if you had no hand in the change; the gate checks both.\n');
}

/** Id and revision are what the author of the change wrote: neither may lead out of the folder. */
function fileName({ doc, revision, person }: SignedStatement): string {
  return `${[doc, revision, person].map((part) => part.replace(/[^\w.-]+/g, '_')).join('-')}.json`;
}
