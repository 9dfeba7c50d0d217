// `clausemark obsolete ID`: takes a document out of use and shows who still refers to it.
import { controlLabels } from '@clausemark/linter';
import { citationsOf } from '../lifecycle/citations-of.ts';
import { Answers } from '../ask/answers.ts';
import type { Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { askObsolete } from '../lifecycle/ask-obsolete.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { planObsolete } from '../lifecycle/plan-obsolete.ts';
import { findDocument } from '../output/find-document.ts';
import { open } from '../output/open.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  const document = findDocument(manual, input.argument ?? '');
  if (document.status === 'obsolete')
    throw new VerbError(`${document.id} is obsolete already.`, 'Nothing is left to do.');
  if (document.status !== 'released') {
    throw new VerbError(
      `${document.id} is ${document.status ?? 'of no known status'}: only what was released can be taken out of use.`,
      'A draft that is not wanted is simply deleted.',
    );
  }
  const answers = new Answers(input);
  const said = await askObsolete(answers, manual, document, today);
  const file = planObsolete(manual, document, said);
  const wrote = await carryOut(input, { files: [file], notes: [] }, answers.asked);
  const places = citationsOf(manual, document);
  const word = wrote ? 'is' : 'would be';
  const by = said.successors.length > 0 ? `replaced by ${said.successors.join(', ')}` : 'withdrawn without a successor';
  input.io.out(`${document.id} ${word} obsolete from ${said.date}, ${by}, kept until ${said.keepUntil}.\n`);
  if (controlLabels(document).some(({ field }) => field === 'status'))
    input.io.out('Its text shows a status and keeps it: what ends is the text as it was approved.\n');
  for (const id of said.successors) {
    const successor = findDocument(manual, id);
    if (!successor.items('supersedes').some(({ text }) => text === document.id))
      input.io.out(`${id} does not say \`supersedes: [${document.id}]\` yet; add it with its next revision.\n`);
  }
  if (places.length === 0) input.io.out('No released document refers to it.\n');
  else
    input.io.out(
      `Still refer to it, each to be changed in the same pull request:\n${places.map((place) => `  ${place}\n`).join('')}They are released, so each change is a next revision: clausemark revise ID\n`,
    );
  return 0;
};
