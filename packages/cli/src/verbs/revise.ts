// `clausemark revise ID`: begins the next revision of a released document.
import { join } from 'node:path';
import { frontMatterTexts, type ManualDocument } from '@clausemark/manual';
import { Answers } from '../ask/answers.ts';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { askRevision } from '../lifecycle/ask-revision.ts';
import { carryOut, rootOf } from '../lifecycle/plan.ts';
import { planRevision, revisionAfter } from '../lifecycle/plan-revision.ts';
import { refuseUnderWork } from '../lifecycle/under-work.ts';
import { findDocument } from '../output/find-document.ts';
import { open } from '../output/open.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  const document = findDocument(manual, input.argument ?? '');
  refuseUnreleased(document);
  await refuseUnderWork(rootOf(input), document);
  const revisionSaid = textFlag(input.flags, 'revision');
  const asked = textFlag(input.flags, 'class') === 'editorial' ? 'editorial' : 'substantive';
  revisionAfter(manual, document, asked, revisionSaid);
  const answers = new Answers(input);
  const said = { ...(await askRevision(answers, manual, document, today)), revision: revisionSaid };
  const { revision, file, hasRow } = planRevision(manual, document, said);
  const notes = [
    `${document.id} is now revision ${revision} on this branch, ${said.class}, to take effect on ${said.effective}.`,
    'It is released when the branch is merged.',
    ...(hasRow ? [] : ['The document keeps no revision history, so no row was added.']),
  ];
  const wrote = await carryOut(input, { files: [file], notes }, answers.asked);
  if (wrote) await body(input, file.path);
  return 0;
};

async function body({ io, flags, ...input }: VerbInput, path: string): Promise<void> {
  if (io.edit !== undefined && flags['edit'] !== false) await io.edit(join(rootOf({ io, flags, ...input }), path));
  else
    io.out('Now change the text, commit it, and see what reviewers will see:\n  clausemark check --base origin/main\n');
}

/** @throws VerbError for a document that was never released, or is out of use */
function refuseUnreleased({ id, path, status, facts }: ManualDocument): void {
  if (status === 'released') return;
  const [problem] = facts.frontMatter.problems;
  if (problem !== undefined) {
    const { message, mend } = frontMatterTexts(problem.code, problem.detail);
    throw new VerbError(`The front matter of ${path} cannot be read. ${message}`, mend);
  }
  if (status === 'obsolete')
    throw new VerbError(
      `${id} is obsolete.`,
      'What is withdrawn stays withdrawn: write a document with an id of its own.',
    );
  throw new VerbError(
    `${id} is ${status ?? 'of no known status'}: there is no released revision to follow.`,
    `Go on with its text. Its first release is prepared by \`clausemark release ${id}\`.`,
  );
}
