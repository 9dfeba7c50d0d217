// Objections that stand: a holder of a required role asked for changes and has not taken it back himself.
import { utcDay } from '../calendar/days.ts';
import type { Review } from './evidence.ts';
import { identities } from './identities.ts';
import type { ApprovalCase } from './approval-case.ts';
import { lastDecisive } from './last-decisive.ts';
import { holdersOn } from './role-holders.ts';

export interface Objection {
  readonly person: string;
  readonly role: string;
}

/** Anyone with write access can dismiss a review, so a dismissal ends an objection only by the objector or a gate approver. */
export function openObjections(approvalCase: ApprovalCase): Objection[] {
  const { people, roles, required, stated, dayOf = utcDay } = approvalCase;
  const known = identities(people);
  const reviewed = [...lastDecisive(approvalCase.reviews).values()]
    .filter((review) => review.account === 'person' && objects(review, approvalCase))
    .map(({ userId, at }) => ({ person: known.byAccount(userId), at }));
  const rejected = stated.filter(({ decision, digest }) => decision === 'rejected' && digest === approvalCase.digest);
  return [...reviewed, ...rejected].flatMap(({ person, at }) => {
    const wanted = required.slots.flatMap((slot) => slot.roles);
    const role = wanted.find((item) => person !== undefined && holdersOn(roles, item, dayOf(at)).includes(person));
    return person === undefined || role === undefined ? [] : [{ person, role }];
  });
}

/** Nobody but the objector ends an objection to what he wrote himself. */
function objects(review: Review, { people, roles, matrix, contributors, dayOf = utcDay }: ApprovalCase): boolean {
  if (review.state === 'CHANGES_REQUESTED') return true;
  if (review.state !== 'DISMISSED' || review.dismissed?.was !== 'CHANGES_REQUESTED') return false;
  const { by } = review.dismissed;
  const dismisser = identities(people).byAccount(by);
  const approvers = new Set(matrix.gate.approvers.flatMap((role) => holdersOn(roles, role, dayOf(review.at))));
  const mayEnd = (person: string): boolean =>
    approvers.has(person) && (matrix.sod === 'solo' || !contributors.people.has(person));
  return by !== review.userId && (dismisser === undefined || !mayEnd(dismisser));
}
