// The roles that must approve one changed document, by the matrix of the base. Where the change moves or retypes it, both ends count.
import {
  evidenceLevels,
  requiredRoles,
  type Approvals,
  type ChangeClass,
  type DocumentChange,
  type DocumentSnapshot,
  type RequiredRoles,
  type Slot,
} from '@clausemark/control';

/**
 * Owner and approver are those of the base, because a change must not choose its judge; a document that names none there
 * is judged by the ones it names now. A document that changes its type or folder needs what either of them needs.
 */
export function requiredApprovals(
  { base, head }: DocumentChange,
  changeClass: ChangeClass,
  matrix: Approvals,
): RequiredRoles {
  const owner = base?.owner ?? head?.owner;
  const approver = base?.approver ?? head?.approver;
  const of = ({ type, path }: DocumentSnapshot): RequiredRoles =>
    requiredRoles({ type, path, class: changeClass, owner, approver }, matrix);
  const ends = [base, head].flatMap((side) => (side === undefined ? [] : [of(side)]));
  return ends.reduce(both);
}

function both(a: RequiredRoles, b: RequiredRoles): RequiredRoles {
  if (a.rule === b.rule) return b;
  const stronger = evidenceLevels.indexOf(a.evidence) > evidenceLevels.indexOf(b.evidence) ? a.evidence : b.evidence;
  const ratify = b.ratify ?? a.ratify;
  const slots = union(a.slots, b.slots);
  return { ...b, denied: a.denied || b.denied, slots, evidence: stronger, ...(ratify && { ratify }) };
}

/** A rule may ask for two holders of one role: each slot of the one end stands for one of the other. */
function union(a: readonly Slot[], b: readonly Slot[]): Slot[] {
  const left = b.map(({ name }) => name);
  const more = a.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...b, ...more];
}
