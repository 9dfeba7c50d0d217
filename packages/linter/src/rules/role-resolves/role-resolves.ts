// META007: the roles a document names exist, and somebody holds them.
import { holdersOn } from '@clausemark/control';
import { near, nodeAt, perManual, ROLES_PATH, span, type Location, type Manual } from '@clausemark/manual';
import { namingsOf, roleUses, type Uses } from '../../document/role-uses.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'A document whose owner or approver nobody is, nobody keeps right and nobody may approve.';
const MOST = 3;

export const roleResolves = defineRule({
  code: 'META007',
  name: 'role-resolves',
  summary: 'Owner, approver and audience are roles of control/roles.yaml that somebody holds.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:5.3'],
  options: noOptions,
  messages: {
    unknown: {
      what: 'The {field} of {id} is `{role}`, and control/roles.yaml has no such role.',
      why,
      mend: 'Write the key of a role{suggestion}, or add the role to control/roles.yaml.',
    },
    vacant: {
      what: 'Nobody holds the role `{role}` today, which {documents} {name} as {fields}.',
      why,
      mend: 'Name a holder in control/roles.yaml, or a stand-in with `acting: true` and a last day.',
    },
    vacantYet: {
      what: 'No document is released yet; before {documents} can be, somebody has to hold the role `{role}`.',
      why,
      mend: 'Name a holder in control/roles.yaml.',
      level: 'info',
    },
    acting: {
      what: 'The role `{role}`, which {documents} {name} as {fields}, is held by {person} as a stand-in{until}.',
      why: 'A stand-in is for a time; somebody has to fill the role for good.',
      mend: 'Name a holder in control/roles.yaml before the last day of the stand-in.',
      level: 'warning',
    },
    nobody: {
      what: 'The role `{role}` is held by `{person}`, who is not in control/people.yaml.',
      why: 'An approval by somebody who is not registered cannot be recognised.',
      mend: 'Add the person to control/people.yaml, or correct the key.',
    },
  },
  *checkEach({ document, manual, finding }) {
    const known = knownRoles(manual);
    if (known.size === 0) return;
    const namings = namingsOf(document);
    roleUses(manual).add(document, namings);
    for (const { field, role, place } of namings) {
      if (known.has(role)) continue;
      const { roles } = manual.roles;
      const like = roleLike(roles, role);
      const suggestion = like === undefined ? '' : `, perhaps \`${like}\``;
      const id = document.id ?? document.path;
      yield finding('unknown', document.at(`fm:/${field}`, place), { field, id, role, suggestion });
    }
  },
  *check({ manual, today, finding }) {
    const known = knownRoles(manual);
    if (known.size === 0) return;
    for (const { role, person, place } of unregistered(manual)) {
      yield finding('nobody', { path: ROLES_PATH, anchor: `${role}/${person}`, span: place }, { role, person });
    }
    const isInUse = manual.documents.some(({ status }) => status === 'released');
    for (const [role, uses] of roleUses(manual).all(manual)) {
      if (!known.has(role)) continue;
      const holders = holdersOn(manual.roles, role, today);
      const acting = holders.length === 0 ? undefined : onlyActing(manual, role, holders);
      if (holders.length > 0 && acting === undefined) continue;
      const place = placeOfRole(manual, role);
      const words = { role, ...usesInWords(uses) };
      if (acting !== undefined) yield finding('acting', place, { ...words, ...acting });
      else if (isInUse) yield finding('vacant', place, words);
      else yield finding('vacantYet', place, { role, documents: words.documents });
    }
  },
});

/** The role of that title, else the one whose key is near. */
function roleLike(roles: Manual['roles']['roles'], written: string): string | undefined {
  const wanted = written.toLowerCase();
  const titled = Object.entries(roles).find(([, { title }]) => title.toLowerCase() === wanted);
  return titled?.[0] ?? near(wanted.replace(/\s+/g, '-'), Object.keys(roles));
}

const knownRoles = perManual(({ roles }): ReadonlySet<string> => new Set(Object.keys(roles.roles)));

function usesInWords(uses: Uses): Readonly<Record<'documents' | 'name' | 'fields', string>> {
  const ids = [...new Set(uses.documents)];
  const more = ids.length - MOST;
  const documents = ids.slice(0, MOST).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return { documents, name: ids.length === 1 ? 'names' : 'name', fields: [...uses.fields].join(' or ') };
}

function placeOfRole(manual: Manual, role: string): Location {
  const root = manual.dataFiles.find(({ path }) => path === ROLES_PATH)?.node;
  const start = root === undefined ? 0 : nodeAt(root, ['roles', role]).span.start;
  return { path: ROLES_PATH, anchor: role, span: span(start, start) };
}

/** The stand-in, when all who hold the role are stand-ins. */
function onlyActing(
  { roles }: Manual,
  role: string,
  today: readonly string[],
): { readonly person: string; readonly until: string } | undefined {
  const current = (roles.roles[role]?.holders ?? []).filter(({ person }) => today.includes(person));
  const [first] = current;
  if (first === undefined || current.some(({ acting }) => acting !== 'true')) return undefined;
  const until = first.to === undefined || first.to === '' || first.to === 'null' ? '' : ` until ${first.to}`;
  return { person: first.person, until };
}

function unregistered(manual: Manual) {
  const { people } = manual.people;
  if (Object.keys(people).length === 0) return [];
  const root = manual.dataFiles.find(({ path }) => path === ROLES_PATH)?.node;
  return Object.entries(manual.roles.roles).flatMap(([role, { holders }]) =>
    holders.flatMap(({ person }, index) => {
      if (Object.hasOwn(people, person)) return [];
      const node = root === undefined ? undefined : nodeAt(root, ['roles', role, 'holders', index, 'person']);
      return [{ role, person, place: node?.span ?? span(0, 0) }];
    }),
  );
}
