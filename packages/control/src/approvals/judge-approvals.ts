// Whether the approvals at hand are enough for one digest: who fills which role, what is missing, and why evidence does not count.
import { utcDay } from '../calendar/days.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { Refusal } from './evidence.ts';
import { openObjections, type Objection } from './objections.ts';
import type { Slot } from './required-roles.ts';
import { holdersOn } from './role-holders.ts';
import { matchSlots } from './match-slots.ts';
import { sortEvidence, type CountedApproval } from './sort-evidence.ts';

export interface FilledSlot {
  readonly slot: Slot;
  /** The role of the slot that the person holds. */
  readonly role: string;
  readonly approval: CountedApproval;
}

export interface MissingSlot {
  readonly slot: Slot;
  /** People who could still fill it today: holders who are no contributors. */
  readonly couldApprove: readonly string[];
}

export interface ApprovalVerdict {
  readonly pass: boolean;
  /** The matrix allows no approval of this. */
  readonly denied: boolean;
  readonly filled: readonly FilledSlot[];
  readonly missing: readonly MissingSlot[];
  readonly refused: readonly Refusal[];
  readonly objections: readonly Objection[];
  readonly unknownContributors: readonly string[];
  /** An author approved under `sod: solo`: pages must say so. */
  readonly selfApproved: boolean;
}

/** Judges one case. @param today day of the organisation */
export function judgeApprovals(approvalCase: ApprovalCase, today: string): ApprovalVerdict {
  const { required, matrix, contributors } = approvalCase;
  const { counted, refused } = sortEvidence(approvalCase, today);
  const { filled, empty } = fill(approvalCase, counted);
  const missing = empty.map((slot) => ({ slot, couldApprove: candidates(slot, approvalCase, today) }));
  const objections = openObjections(approvalCase);
  const used = new Set(filled.map(({ approval }) => approval.person));
  const idle = counted.filter((approval) => !used.has(approval.person) && !holdsAny(approval, approvalCase));
  const unknownContributors = contributors.unknown;
  const pass = !required.denied && missing.length + objections.length + unknownContributors.length === 0;
  return {
    pass,
    denied: required.denied,
    filled,
    missing,
    refused: [...refused, ...idle.map(({ person }) => ({ who: person, reason: 'not-a-holder' }) as const)],
    objections,
    unknownContributors,
    selfApproved: matrix.sod === 'solo' && filled.some(({ approval }) => contributors.people.has(approval.person)),
  };
}

function fill(
  approvalCase: ApprovalCase,
  counted: readonly CountedApproval[],
): { readonly filled: FilledSlot[]; readonly empty: Slot[] } {
  const { slots } = approvalCase.required;
  const able = slots.map((slot) => counted.filter((approval) => roleFor(approval, slot, approvalCase) !== undefined));
  const persons = able.map((list) => list.map(({ person }) => person));
  const assigned = oneEach(approvalCase) ? matchSlots(persons) : persons.map(([person]) => person);
  const result = { filled: [] as FilledSlot[], empty: [] as Slot[] };
  for (const [index, slot] of slots.entries()) {
    const approval = able[index]?.find(({ person }) => person === assigned[index]);
    if (approval === undefined) result.empty.push(slot);
    else result.filled.push({ slot, role: roleFor(approval, slot, approvalCase) ?? '', approval });
  }
  return result;
}

function oneEach({ matrix, distinct = false }: ApprovalCase): boolean {
  return matrix.sod === 'strict' || (distinct && matrix.sod !== 'solo');
}

/** A signed statement counts for the role it names; a review for every role its author holds that day. */
function roleFor(approval: CountedApproval, slot: Slot, { roles, dayOf = utcDay }: ApprovalCase): string | undefined {
  return slot.roles.find(
    (role) =>
      (approval.role === undefined || approval.role === role) &&
      holdersOn(roles, role, dayOf(approval.at)).includes(approval.person),
  );
}

function holdsAny({ person, at }: CountedApproval, { required, roles, dayOf = utcDay }: ApprovalCase): boolean {
  const wanted = required.slots.flatMap((slot) => slot.roles);
  return wanted.some((role) => holdersOn(roles, role, dayOf(at)).includes(person));
}

function candidates(slot: Slot, { roles, contributors, matrix }: ApprovalCase, today: string): string[] {
  const holders = slot.roles.flatMap((role) => holdersOn(roles, role, today));
  return [...new Set(holders)].filter((person) => matrix.sod === 'solo' || !contributors.people.has(person));
}
