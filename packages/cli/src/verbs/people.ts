// `clausemark people`: who the people are and which keys they sign with.
import { Answers } from '../ask/answers.ts';
import { textFlag } from '../command/flags.ts';
import type { Verb } from '../command/command.ts';
import { open } from '../output/open.ts';
import { printTable } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';
import { addKey } from '../people/add-key.ts';
import { addPerson } from '../people/add-person.ts';
import type { Call } from '../people/call.ts';
import { peopleTable } from '../people/people-table.ts';
import { revokeKey } from '../people/revoke-key.ts';

type Action = (call: Call, words: readonly string[]) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {
  list: async ({ input, manual, today }) => printTable(input, peopleTable(manual, today)),
  add: addPerson,
  'key add': addKey,
  'key revoke': revokeKey,
};

export const run: Verb = async (input) => {
  const words = [input.argument ?? '', ...input.rest];
  const name = words[0] === 'key' ? words.slice(0, 2).join(' ') : (words[0] ?? '');
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw new VerbError(`There is no "people ${name}".`, `There are: ${Object.keys(actions).join(', ')}.`);
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  await action({ input, manual, today, answers: new Answers(input) }, words.slice(name.split(' ').length));
  return 0;
};
