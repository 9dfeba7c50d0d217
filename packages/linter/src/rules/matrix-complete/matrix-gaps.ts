// What an approval matrix provides for, against the documents and the people of a manual: gaps, roles, and rules that need more people than there are.
import {
  holdersOn,
  matchSlots,
  requiredRoles,
  type Approvals,
  type ChangeClass,
  type RequiredRoles,
  type Slot,
} from '@clausemark/control';
import type { Manual, ManualDocument } from '@clausemark/manual';

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

/** Classes by type for which only the last rule is left. */
export function unmatched({ documents }: Manual, matrix: Approvals): [string, ChangeClass[]][] {
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

function requiredFor(document: ManualDocument, changeClass: ChangeClass, matrix: Approvals): RequiredRoles {
  const { type, path } = document;
  const [owner, approver] = [document.text('owner'), document.text('approver')];
  return requiredRoles({ type, path, class: changeClass, owner, approver }, matrix);
}

export interface NamedRole {
  readonly role: string;
  readonly at: readonly PropertyKey[];
}

/** Roles that the matrix names itself, each once; owner and approver are named by documents. */
export function rolesIn({ rules, gate }: Approvals): NamedRole[] {
  const named = rules.flatMap((rule, index): NamedRole[] => {
    if ('deny' in rule) return [];
    const names = [...rule.roles, ...(rule.ratify?.roles ?? [])].flatMap((name) => name.split('|'));
    return names.map((name) => ({ role: name.trim(), at: ['rules', index, 'roles'] }));
  });
  const approvers = gate.approvers.map((role) => ({ role, at: ['gate', 'approvers'] }));
  const all = [...named, ...approvers].filter(({ role }) => role !== 'owner' && role !== 'approver');
  return [...new Map(all.toReversed().map((item) => [item.role, item])).values()].toReversed();
}

export interface TooFew {
  readonly index: number;
  readonly documents: readonly ManualDocument[];
  readonly changeClass: ChangeClass;
  readonly slots: readonly Slot[];
}

/** Released documents whose roles are held by fewer people than the matrix wants. Roles nobody holds are named elsewhere. */
export function tooFew(manual: Manual, matrix: Approvals, today: string): TooFew[] {
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
export function isInUse({ documents }: Manual): boolean {
  return documents.some(({ status }) => status === 'released');
}
