// `clausemark people`: who the people are and which keys they sign with.
import { resolve } from 'node:path';
import { holdersOn, KEY_NAMESPACE, keyStatement, verifySshSignature } from '@clausemark/control';
import type { Manual, YamlChange } from '@clausemark/manual';
import type { Table } from '@clausemark/reporters';
import { Answers } from '../ask/answers.ts';
import { listFlag, textFlag } from '../command/flags.ts';
import type { Verb, VerbInput } from '../command/command.ts';
import { changedControlFile, GATE_NOTE } from '../lifecycle/control-file.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { knownPerson, newPerson, PEOPLE, peopleFile } from '../lifecycle/person-checks.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { publicKeyFile } from '../lifecycle/public-key-file.ts';
import { sshSign } from '../lifecycle/ssh-sign.ts';
import { open } from '../output/open.ts';
import { printTable } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

interface Call {
  readonly input: VerbInput;
  readonly manual: Manual;
  readonly today: string;
  readonly answers: Answers;
}

type Action = (call: Call, words: readonly string[]) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {
  list: async ({ input, manual, today }) => printTable(input, peopleTable(manual, today)),
  add,
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

async function add({ input, manual, answers }: Call, words: readonly string[]): Promise<void> {
  const key = one(words, 'people add KEY');
  const name = await answers.text({ flag: 'name', message: 'Name as printed on approvals' });
  const github = await answers.optional({ flag: 'github', message: 'Numeric GitHub user id' });
  const given = listFlag(input.flags, 'email');
  const asked =
    given.length > 0 ? undefined : await answers.optional({ flag: 'email', message: 'Address used in commits' });
  const emails = asked === undefined ? given : [asked];
  await write(
    { input, manual, answers },
    [newPerson(manual, key, { name, emails, github })],
    `${key} is ${name}. Now: clausemark roles assign ROLE ${key}`,
  );
}

async function addKey({ input, manual, today, answers }: Call, words: readonly string[]): Promise<void> {
  const person = one(words, 'people key add PERSON');
  const { keys } = knownPerson(manual, person);
  const { line, fingerprint } = publicKeyFile(
    input.io.cwd,
    await answers.text({ flag: 'key', message: 'File of the public key (.pub)' }),
  );
  const told = textFlag(input.flags, 'fingerprint');
  if (told !== undefined && told !== fingerprint)
    throw new VerbError(
      `The key has the fingerprint ${fingerprint}, not ${told}.`,
      'Ask the person for the fingerprint again, by voice: it may be another key.',
    );
  const holder = Object.entries(manual.people.people).find(
    ([, other]) => other.keys?.some(({ fp }) => fp === fingerprint) === true,
  )?.[0];
  if (holder !== undefined)
    throw new VerbError(
      `The key ${fingerprint} is registered for ${holder}.`,
      "A key is one person's for ever; make a new one with ssh-keygen.",
    );
  const check = (day: string): string | undefined => dayProblem(day);
  const from =
    answers.given('from') === undefined
      ? today
      : await answers.text({ flag: 'from', message: 'First day it counts', check });
  const to =
    answers.given('to') === undefined
      ? undefined
      : await answers.text({
          flag: 'to',
          message: 'Last day it counts',
          check: (day) => dayProblem(day, { from: [from, 'the first day'] }),
        });
  const proof = answers.isOn('prove') ? await proofOf(input, { person, fingerprint, from }) : undefined;
  const value = {
    fp: fingerprint,
    key: line,
    from,
    ...(to !== undefined && { to }),
    ...(proof !== undefined && { proof }),
  };
  const path = ['people', person, 'keys'];
  const change: YamlChange =
    keys === undefined ? { kind: 'set', path, value: [value] } : { kind: 'append', path, value };
  await write(
    { input, manual, answers },
    [change],
    `${person} can sign approvals with ${fingerprint} from ${from} on. Compare the fingerprint with the person, by voice.${proof === undefined ? UNPROVEN : ''}`,
  );
}

const UNPROVEN =
  ' The ledger takes a key only with a proof that its holder has it: let the person run this with --prove.';

/** The key signs its own registration. */
async function proofOf(
  { flags, io }: VerbInput,
  { person, fingerprint, from }: { readonly person: string; readonly fingerprint: string; readonly from: string },
): Promise<string> {
  const statement = keyStatement(person, fingerprint, from);
  const proof = await sshSign(resolve(io.cwd, textFlag(flags, 'key') ?? ''), KEY_NAMESPACE, statement);
  const check = verifySshSignature(proof, statement, KEY_NAMESPACE);
  if (check.valid && check.fingerprint === fingerprint) return proof;
  throw new VerbError(
    'The proof was signed with another key.',
    'Name the .pub file of the key that is to be registered.',
  );
}

async function revokeKey({ input, manual, today, answers }: Call, words: readonly string[]): Promise<void> {
  const [person = '', fingerprint = ''] = words;
  if (words.length !== 2) throw usage('people key revoke PERSON FINGERPRINT');
  const index = knownPerson(manual, person).keys?.findIndex(({ fp }) => fp === fingerprint) ?? -1;
  const key = knownPerson(manual, person).keys?.[index];
  if (key === undefined)
    throw new VerbError(
      `${person} has no key ${fingerprint}.`,
      '`clausemark people list --json` shows the fingerprints.',
    );
  const to = await answers.text({
    flag: 'to',
    message: 'Last day on which its signatures count',
    check: (day) => dayProblem(day, { from: [key.from, 'its first day'], to: [today, 'today'] }),
  });
  const change: YamlChange = {
    kind: 'set',
    path: ['people', person, 'keys', String(index), 'to'],
    value: to,
    after: 'from',
  };
  await write(
    { input, manual, answers },
    [change],
    `Signatures with ${fingerprint} count until ${to}. Approvals before that day stay good; the ledger keeps its own record of a key that fell into other hands.`,
  );
}

async function write(
  { input, manual, answers }: Omit<Call, 'today'>,
  changes: readonly YamlChange[],
  note: string,
): Promise<void> {
  await carryOut(
    input,
    { files: [changedControlFile(manual, PEOPLE, peopleFile, changes)], notes: [note, GATE_NOTE] },
    answers.asked,
  );
}

function one(words: readonly string[], shape: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw usage(shape);
  return word;
}

function usage(shape: string): VerbError {
  return new VerbError('That is not enough, or too much.', `Write: clausemark ${shape}`);
}

interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly github: string;
  readonly emails: readonly string[];
  readonly keys: readonly string[];
}

function peopleTable({ people, roles }: Manual, today: string): Table<PersonRow> {
  const rows = Object.entries(people.people).map(([key, person]) => ({
    key,
    name: person.name,
    roles: Object.keys(roles.roles).filter((role) => holdersOn(roles, role, today).includes(key)),
    github: person.github ?? '',
    emails: person.emails ?? [],
    keys: (person.keys ?? [])
      .filter(({ from, to }) => from <= today && (to === undefined || to === '' || to === 'null' || to >= today))
      .map(({ fp }) => fp),
  }));
  return {
    columns: [
      { key: 'key', header: 'Person', value: (row) => row.key },
      { key: 'name', header: 'Name', value: (row) => row.name },
      { key: 'roles', header: 'Roles today', value: (row) => row.roles.join(', ') },
      { key: 'github', header: 'GitHub', value: (row) => row.github },
      { key: 'emails', header: 'E-mail', value: (row) => row.emails.join(', ') },
      { key: 'keys', header: 'Keys today', value: (row) => row.keys.join(', ') },
    ],
    rows,
  };
}
