// APR001: for every document and every class of change somebody is authorised to approve, and can.
import { APPROVALS_PATH, holdersOn, readApprovals } from '@clausemark/control';
import { nodeAt, ROLES_PATH, span, type DataFile, type Location, type Manual } from '@clausemark/manual';
import { slotWords } from '../../change/slot-words.ts';
import { isBrokenFile } from '../../config/is-broken-file.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { isInUse, rolesIn, tooFew, unmatched } from './matrix-gaps.ts';

const why = 'Approval implies that the authorised persons are known; without them the gate lets nothing through.';
const MOST = 3;

export const matrixComplete = defineRule({
  code: 'APR001',
  name: 'matrix-complete',
  summary: 'The approval matrix provides for every document, with roles that somebody holds.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    invalid: { what: '{message}', why: 'While the matrix is broken nothing can be approved.', mend: '{mend}' },
    unmatched: {
      what: 'Nobody is authorised to approve a change of type {type} and class {classes}: only the last rule, which denies, is left for it.',
      why,
      mend: 'Add a rule for it above the last one, or a rule of its own with `deny: true` when that is meant.',
    },
    unknownRole: {
      what: 'The matrix asks for the role `{role}`, which control/roles.yaml does not have.',
      why,
      mend: 'Correct the key of the role, or add the role to control/roles.yaml.',
    },
    noHolder: {
      what: 'The matrix asks for the role `{role}`, which nobody holds today.',
      why,
      mend: 'Name a holder, or a stand-in with `acting: true`, in control/roles.yaml.',
    },
    noHolderYet: {
      what: 'No document is released yet; before the first can be, somebody has to hold the role `{role}`, which the matrix asks for.',
      why,
      mend: 'Name a holder in control/roles.yaml.',
      level: 'info',
    },
    noAccount: {
      what: 'No holder of the role `{role}` has an account or a key in control/people.yaml.',
      why: 'An approval is known by the account or the key it was given with.',
      mend: 'Add `github:` with the number of the account, or `keys:`, for one of: {people}.',
      level: 'info',
    },
    tooFewPeople: {
      what: 'A {changeClass} change of {documents} needs {count} different people ({roles}), and these roles are held by {people}.',
      why,
      mend: 'Name alternatives in the matrix ("a | b"), a stand-in in control/roles.yaml, or `sod: small-team` where one person may fill two roles.',
    },
  },
  *check({ manual, today, finding }) {
    const text = manual.source(APPROVALS_PATH)?.text;
    if (text === undefined) return;
    const { value: matrix, file } = readApprovals(text);
    for (const { span: place, message, mend } of file?.problems ?? []) {
      yield finding('invalid', { path: APPROVALS_PATH, anchor: `data:${message}`, span: place }, { message, mend });
    }
    if ((file?.problems.length ?? 0) > 0) return;
    for (const [type, classes] of unmatched(manual, matrix)) {
      yield finding('unmatched', placeIn(file, ['rules', matrix.rules.length - 1], type), {
        type,
        classes: classes.join(', '),
      });
    }
    if (isBrokenFile(manual, ROLES_PATH)) return;
    for (const { role, at } of rolesIn(matrix)) {
      const place = placeIn(file, at, role);
      const holders = holdersOn(manual.roles, role, today);
      if (!Object.hasOwn(manual.roles.roles, role)) yield finding('unknownRole', place, { role });
      else if (holders.length === 0) yield finding(isInUse(manual) ? 'noHolder' : 'noHolderYet', place, { role });
      else if (usesAccounts(manual) && !holders.some((person) => hasAccount(manual, person))) {
        yield finding('noAccount', place, { role, people: holders.join(', ') });
      }
    }
    for (const { index, documents, changeClass, slots } of tooFew(manual, matrix, today)) {
      const people = new Set(
        slots.flatMap(({ roles }) => roles.flatMap((role) => holdersOn(manual.roles, role, today))),
      );
      const names = documents.slice(0, MOST).map(({ id, path }) => id ?? path);
      const more = documents.length - names.length;
      yield finding('tooFewPeople', placeIn(file, ['rules', index], `${changeClass}:${names[0] ?? ''}`), {
        changeClass,
        documents: names.join(', ') + (more > 0 ? ` and ${more} more` : ''),
        count: slots.length,
        roles: slots.map(slotWords).join('; '),
        people: people.size,
      });
    }
  },
});

/** Before the first account is registered, nothing is approved by accounts, and the report says so. */
function usesAccounts({ people }: Manual): boolean {
  return Object.values(people.people).some(({ github, keys }) => github !== undefined || keys !== undefined);
}

function hasAccount({ people }: Manual, person: string): boolean {
  const known = Object.hasOwn(people.people, person) ? people.people[person] : undefined;
  return known?.github !== undefined || (known?.keys?.length ?? 0) > 0;
}

function placeIn(file: DataFile | undefined, steps: readonly PropertyKey[], anchor: string): Location {
  const place = file?.node === undefined ? span(0, 0) : nodeAt(file.node, steps).span;
  return { path: APPROVALS_PATH, anchor, span: span(place.start, Math.min(place.end, place.start + 80)) };
}
