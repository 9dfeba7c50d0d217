// `people add KEY`: registers a person.
import { listFlag } from '../command/flags.ts';
import { newPerson } from '../lifecycle/person-checks.ts';
import { onlyWord, writePeople, type Call } from './call.ts';

export async function addPerson({ input, manual, answers, today }: Call, words: readonly string[]): Promise<void> {
  const key = onlyWord(words, 'people add KEY');
  const name = await answers.text({ flag: 'name', message: 'Name as printed on approvals' });
  const github = await answers.optional({ flag: 'github', message: 'Numeric GitHub user id' });
  const given = listFlag(input.flags, 'email');
  const asked =
    given.length > 0 ? undefined : await answers.optional({ flag: 'email', message: 'Address used in commits' });
  const emails = asked === undefined ? given : [asked];
  await writePeople(
    { input, manual, answers, today },
    [newPerson(manual, key, { name, emails, github })],
    `${key} is ${name}. Now: clausemark roles assign ROLE ${key}`,
  );
}
