// `clausemark release ID`: prepares the first release of a draft.
import type { Manual, ManualDocument } from '@clausemark/manual';
import { Answers } from '../ask/answers.ts';
import type { Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { askRelease } from '../lifecycle/ask-release.ts';
import { openFields } from '../lifecycle/open-fields.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { planRelease } from '../lifecycle/plan-release.ts';
import { findDocument } from '../output/find-document.ts';
import { open } from '../output/open.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  const document = findDocument(manual, input.argument ?? '');
  refuseReleased(document);
  refuseOpen(manual, document);
  const answers = new Answers(input);
  const said = await askRelease(answers, manual, document, today);
  const { revision, file, hasRow } = planRelease(manual, document, said);
  const notes = [
    `${document.id} is ready for its first release as revision ${revision}, to take effect on ${said.effective}.`,
    'It is released when the branch is merged.',
    ...(hasRow ? [] : ['The document keeps no revision history, so no row was added.']),
  ];
  if (await carryOut(input, { files: [file], notes }, answers.asked)) input.io.out('Now run: clausemark check\n');
  return 0;
};

/** @throws VerbError for a document that had its first release */
function refuseReleased({ id, status }: ManualDocument): void {
  if (status === 'released')
    throw new VerbError(`${id} is released already.`, `Its next revision begins with \`clausemark revise ${id}\`.`);
  if (status === 'obsolete')
    throw new VerbError(
      `${id} is obsolete.`,
      'What is withdrawn stays withdrawn: write a document with an id of its own.',
    );
}

/** @throws VerbError while the front matter leaves open what a release has to say */
function refuseOpen(manual: Manual, document: ManualDocument): void {
  const fields = openFields(manual, document);
  if (fields.length === 0) return;
  throw new VerbError(
    `${document.id} does not say yet: ${fields.join(', ')}.`,
    'Write it into the front matter first. `clausemark explain required-fields` says what a released document needs.',
  );
}
