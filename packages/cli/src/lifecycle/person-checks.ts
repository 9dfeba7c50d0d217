// What keeps the register of people unambiguous: one key, one account, one address for one person.
import { peopleSchema, type Manual, type People, type YamlChange } from '@clausemark/manual';
import { didYouMean } from '../command/did-you-mean.ts';
import { VerbError } from '../output/verb-error.ts';

export const PEOPLE = 'control/people.yaml';
export const peopleFile = { schema: peopleSchema(), empty: 'people: {}\n' } as const;

/** @throws VerbError when a new person could be taken for somebody else */
export function newPerson(
  { people }: Manual,
  key: string,
  {
    name,
    emails,
    github,
  }: { readonly name: string; readonly emails: readonly string[]; readonly github: string | undefined },
): YamlChange {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(key))
    throw new VerbError(
      `"${key}" is no key of a person.`,
      'Use small letters, digits, dots and hyphens, for example avery-roe.',
    );
  const same = Object.keys(people.people).find((other) => other.toLowerCase() === key);
  if (same !== undefined)
    throw new VerbError(
      `There is a person ${same} already.`,
      'Use another key; a key is never given to somebody else.',
    );
  if (github !== undefined) refuseAccount(people, github);
  for (const email of emails) refuseEmail(people, email);
  const value = { name, ...(emails.length > 0 && { emails }), ...(github !== undefined && { github }) };
  return { kind: 'set', path: ['people', key], value };
}

/** @throws VerbError with the nearest key */
export function knownPerson({ people }: Manual, key: string): People['people'][string] {
  const person = Object.hasOwn(people.people, key) ? people.people[key] : undefined;
  if (person !== undefined) return person;
  const mend = `${didYouMean(key, Object.keys(people.people))}\`clausemark people list\` shows them all.`;
  throw new VerbError(`There is no person "${key}".`, mend);
}

function refuseAccount(people: People, github: string): void {
  if (!/^[1-9]\d{0,15}$/.test(github)) {
    throw new VerbError(
      `"${github}" is no numeric user id.`,
      'Names of accounts change hands, ids do not. https://api.github.com/users/NAME shows the id.',
    );
  }
  const owner = ownerOf(people, (entry) => entry.github === github);
  if (owner !== undefined)
    throw new VerbError(`The account ${github} is that of ${owner}.`, 'One account is one person.');
}

function refuseEmail(people: People, email: string): void {
  if (!/^[^@\s,;<>]+@[^@\s,;<>]+$/.test(email))
    throw new VerbError(`"${email}" is no e-mail address.`, 'Give one for each --email.');
  const owner = ownerOf(
    people,
    (entry) => entry.emails?.some((other) => other.toLowerCase() === email.toLowerCase()) === true,
  );
  if (owner !== undefined)
    throw new VerbError(`The address ${email} is that of ${owner}.`, 'One address is one person.');
}

function ownerOf(
  { people, bots = [] }: People,
  is: (entry: { readonly github?: string | undefined; readonly emails?: readonly string[] | undefined }) => boolean,
): string | undefined {
  return Object.entries(people).find(([, person]) => is(person))?.[0] ?? bots.find(is)?.name;
}
