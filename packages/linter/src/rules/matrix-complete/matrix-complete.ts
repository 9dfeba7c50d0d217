// APR001: for every document and every class of change somebody is authorised to approve, and can.
import {
  APPROVALS_PATH,
  holdersOn,
  matchSlots,
  readApprovals,
  requiredRoles,
  type Approvals,
  type ChangeClass,
  type Slot,
} from '@clausemark/control';
import { nodeAt, span, type DataFile, type Location, type Manual, type ManualDocument } from '@clausemark/manual';
import * as z from 'zod';
import { slotWords } from '../../change/slot-words.ts';
import { defineRule } from '../../rule/define-rule.ts';

const why = 'Approval implies that the authorised persons are known; without them the gate lets nothing through.';
const CLASSES = [
  'new',
  'substantive',
  'editorial',
  'format',
  'move',
  'administrative',
  'obsolete',
  'emergency',
] as const;
const MOST = 3;

export const matrixComplete = defineRule({
  code: 'APR001',
  name: 'matrix-complete',
  summary: 'The approval matrix provides for every document, with roles that somebody holds.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: z.strictObject({}),
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

/** Classes by type for which only the last rule is left. */
function unmatched({ documents }: Manual, matrix: Approvals): [string, ChangeClass[]][] {
  const last = matrix.rules.length - 1;
  const missing = new Map<string, Set<ChangeClass>>();
  for (const document of distinct(documents, matrix)) {
    for (const changeClass of CLASSES) {
      if (requiredFor(document, changeClass, matrix).rule !== last) continue;
      const type = document.type ?? 'unknown';
      missing.set(type, (missing.get(type) ?? new Set()).add(changeClass));
    }
  }
  return [...missing].map(([type, classes]) => [type, [...classes]]);
}

/** One document of each type will do, unless rules look at paths. */
function distinct(documents: readonly ManualDocument[], { rules }: Approvals): readonly ManualDocument[] {
  if (rules.some(({ path }) => path !== undefined)) return documents;
  return [...new Map(documents.map((document) => [document.type, document])).values()];
}

function requiredFor(document: ManualDocument, changeClass: ChangeClass, matrix: Approvals) {
  const { type, path } = document;
  const [owner, approver] = [document.text('owner'), document.text('approver')];
  return requiredRoles({ type, path, class: changeClass, owner, approver }, matrix);
}

interface NamedRole {
  readonly role: string;
  readonly at: readonly PropertyKey[];
}

/** Roles that the matrix names itself, each once; owner and approver are named by documents. */
function rolesIn({ rules, gate }: Approvals): NamedRole[] {
  const named = rules.flatMap((rule, index): NamedRole[] => {
    if ('deny' in rule) return [];
    const names = [...rule.roles, ...(rule.ratify?.roles ?? [])].flatMap((name) => name.split('|'));
    return names.map((name) => ({ role: name.trim(), at: ['rules', index, 'roles'] }));
  });
  const approvers = gate.approvers.map((role) => ({ role, at: ['gate', 'approvers'] }));
  const all = [...named, ...approvers].filter(({ role }) => role !== 'owner' && role !== 'approver');
  return [...new Map(all.toReversed().map((item) => [item.role, item])).values()].toReversed();
}

interface TooFew {
  readonly index: number;
  readonly documents: readonly ManualDocument[];
  readonly changeClass: ChangeClass;
  readonly slots: readonly Slot[];
}

/** Released documents whose roles are held by fewer people than the matrix wants. Roles nobody holds are named elsewhere. */
function tooFew(manual: Manual, matrix: Approvals, today: string): TooFew[] {
  if (matrix.sod !== 'strict' || !isInUse(manual)) return [];
  const found = new Map<string, TooFew & { documents: ManualDocument[] }>();
  for (const document of manual.documents) {
    if (document.status === 'obsolete') continue;
    for (const changeClass of ['new', 'substantive', 'editorial', 'obsolete'] as const) {
      const { rule: index, slots } = requiredFor(document, changeClass, matrix);
      if (slots.length < 2 || isFillable(manual, slots, today)) continue;
      const key = `${index} ${JSON.stringify(slots)}`;
      const known = found.get(key) ?? { index, documents: [], changeClass, slots };
      if (!known.documents.includes(document)) known.documents.push(document);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

function isFillable({ roles }: Manual, slots: readonly Slot[], today: string): boolean {
  const people = slots.map((slot) => slot.roles.flatMap((role) => holdersOn(roles, role, today)));
  return people.some((holders) => holders.length === 0) || matchSlots(people).every((person) => person !== undefined);
}

/** A manual of drafts only is being set up. */
function isInUse({ documents }: Manual): boolean {
  return documents.some(({ status }) => status === 'released');
}

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
