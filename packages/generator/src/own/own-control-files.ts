// control/roles.yaml and control/people.yaml with the company's people. Roles keep the titles that the documents use.
import { parseDocument } from 'yaml';
import type { Answers } from '../answers/answers-schema.ts';
import { yamlText } from '../text/document-text.ts';

export function ownRoles(text: string, { roles }: Answers): string {
  const file = parseDocument(text, { schema: 'failsafe' });
  const keys = Object.keys((file.toJS() as { roles: Readonly<Record<string, unknown>> }).roles);
  for (const key of keys) {
    const holders = (roles[key] ?? []).map(({ name, from }) => ({ person: personKey(name), ...(from && { from }) }));
    const node = file.createNode(holders);
    for (const item of (node as unknown as { items: { flow?: boolean }[] }).items) item.flow = true;
    file.setIn(['roles', key, 'holders'], node);
  }
  return yamlText(file);
}

/** Roles in the answers that the template does not have. */
export function unknownRoles(text: string, { roles }: Answers): string[] {
  const known = (parseDocument(text, { schema: 'failsafe' }).toJS() as { roles: object }).roles;
  return Object.keys(roles).filter((key) => !Object.hasOwn(known, key));
}

const HEAD = `# The people who hold roles. Documents name roles; names stand in this file and in records only.
# emails: the addresses used in commits. github: the numeric user id of each person who writes or approves (not the login name,
# which can change).
`;

export function ownPeople({ roles }: Answers): string {
  const people = new Map<string, object>();
  for (const { name, email, github } of Object.values(roles).flat()) {
    const known = people.get(personKey(name));
    people.set(personKey(name), { ...known, name, ...(email && { emails: [email] }), ...(github && { github }) });
  }
  const file = parseDocument('people: {}\n', { schema: 'failsafe' });
  file.set('people', file.createNode(Object.fromEntries(people)));
  return HEAD + yamlText(file);
}

/** `Avery Miller` as `avery-miller`. */
export function personKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'person';
}

/** In a small company one person may fill several places; nobody approves what they wrote. */
export function ownApprovals(text: string, { small }: Answers): string {
  if (!small) return text;
  return text.replace(/^sod: strict$/m, 'sod: small-team').replace(/^# One person fills one place,.*$/m, SMALL_TEAM);
}

const SMALL_TEAM =
  '# One person may fill several places; nobody who wrote part of a change approves it (sod: small-team).';
