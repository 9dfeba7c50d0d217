// The role that writes a revision, in the words of the history.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Answers } from '../ask/answers.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { VerbError } from '../output/verb-error.ts';

/** The title of a role, as histories name authors; free words where the manual has no roles. */
export async function askAuthor(answers: Answers, { roles }: Manual, document: ManualDocument): Promise<string> {
  const known = Object.entries(roles.roles).map(([value, { title }]) => ({ value, label: title }));
  if (known.length === 0) return answers.text({ flag: 'author', message: 'Author: the role that writes it' });
  const word = answers.given('author');
  const byTitle = known.find(({ label }) => label.toLowerCase() === word?.toLowerCase());
  if (byTitle !== undefined) return byTitle.label;
  if (word !== undefined && !known.some(({ value }) => value === word)) {
    const guess = didYouMean(
      word,
      known.map(({ value }) => value),
    );
    throw new VerbError(`There is no role "${word}".`, `${guess}The roles are in control/roles.yaml.`);
  }
  const initial = document.text('owner');
  const role = await answers.choose({
    flag: 'author',
    message: 'Author: the role that writes it',
    choices: known,
    initial,
  });
  return known.find(({ value }) => value === role)?.label ?? role;
}
