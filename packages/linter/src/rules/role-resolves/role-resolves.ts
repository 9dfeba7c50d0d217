// META007: the roles a document names exist, and somebody holds them.
import { holdersOn } from '@clausemark/control';
import { nodeAt, ROLES_PATH, span, type Manual } from '@clausemark/manual';
import { closest } from 'fastest-levenshtein';
import * as z from 'zod';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';

const why = 'A document whose owner or approver nobody is, nobody keeps right and nobody may approve.';
const FIELDS = ['owner', 'approver', 'audience'] as const;

export const roleResolves = defineRule({
  code: 'META007',
  name: 'role-resolves',
  summary: 'Owner, approver and audience are roles of control/roles.yaml that somebody holds.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:5.3'],
  options: z.strictObject({}),
  messages: {
    unknown: {
      what: 'The {field} of {id} is `{role}`, and control/roles.yaml has no such role.',
      why,
      mend: 'Write the key of a role{suggestion}, or add the role to control/roles.yaml.',
    },
    vacant: {
      what: 'The {field} of {id} is `{role}`, which nobody holds today.',
      why,
      mend: 'Name a holder in control/roles.yaml, or a stand-in with `acting: true` and a last day.',
    },
    acting: {
      what: 'The {field} of {id} is `{role}`, which {person} holds as a stand-in{until}.',
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
  *check({ manual, today, finding }) {
    const known = Object.keys(manual.roles.roles);
    if (known.length === 0) return;
    for (const { role, person, place } of unregistered(manual)) {
      yield finding('nobody', { path: ROLES_PATH, anchor: `${role}/${person}`, span: place }, { role, person });
    }
    for (const document of manual.documents) {
      if (document.status === 'obsolete') continue;
      const id = document.id ?? document.path;
      for (const field of FIELDS) {
        for (const { text: role, span: place } of document.items(field)) {
          if (isUnknown(role)) continue;
          const location = document.at(`fm:/${field}`, place);
          const holders = holdersOn(manual.roles, role, today);
          const suggestion = `, perhaps \`${closest(role, known)}\``;
          if (!known.includes(role)) yield finding('unknown', location, { field, id, role, suggestion });
          else if (holders.length === 0) yield finding('vacant', location, { field, id, role });
          else {
            const acting = onlyActing(manual, role, holders);
            if (acting !== undefined) yield finding('acting', location, { field, id, role, ...acting });
          }
        }
      }
    }
  },
});

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
