// Which approvals an entry needs, by the matrix that was in force when it was written.
import type { ChangeClass } from '../classes/change-class.ts';
import type { Approvals } from '../approvals/approvals-schema.ts';
import { gateApprovals, needsTwoPersons } from '../approvals/gate-change.ts';
import { requiredRoles, type RequiredRoles } from '../approvals/required-roles.ts';
import type { LedgerEventType } from './entry.ts';
import type { ApprovedEntry } from './stated-approvals.ts';

const classOf: Readonly<Partial<Record<LedgerEventType, ChangeClass>>> = {
  'revision.withdrawn': 'obsolete',
  'document.obsoleted': 'obsolete',
  'revision.rescheduled': 'editorial',
  'format.updated': 'format',
  'emergency.released': 'emergency',
  'emergency.ratified': 'emergency',
};

/** Who owned and approved the document before the entry. */
export interface Judges {
  readonly owner: string | null;
  readonly approver: string | null;
}

/**
 * Owner and approver are those the document had before: a change must not choose its judge.
 *
 * A withdrawal needs what an obsolescence needs, another date what an editorial change needs: owner and controller.
 */
export function entryRequirements(entry: ApprovedEntry, before: Judges | undefined, matrix: Approvals): RequiredRoles {
  if (!('doc' in entry)) return gateRequirements(entry, matrix);
  const { docType: type, path } = entry;
  const owner = before?.owner ?? entry.owner;
  const approver = before?.approver ?? entry.approver;
  const changeClass = entry.type === 'revision.released' ? entry.class : (classOf[entry.type] ?? 'substantive');
  const subject = { type, path, class: changeClass, owner: owner ?? undefined, approver: approver ?? undefined };
  const required = requiredRoles(subject, matrix);
  if (entry.type !== 'emergency.ratified') return required;
  return { ...required, slots: required.ratify?.slots ?? [], denied: required.denied || required.ratify === undefined };
}

/** Keys and erasures need two persons like the files that name people. */
function gateRequirements(entry: ApprovedEntry, matrix: Approvals): RequiredRoles {
  const files = entry.type === 'gate.changed' ? entry.files.map(({ path }) => path) : [];
  const two = files.length === 0 || needsTwoPersons(files, matrix);
  return gateApprovals(matrix, two ? 2 : 1);
}
