// Which roles must approve a change of a document, by the first matching rule of the matrix.
import { matchesAny } from '@clausemark/manual';
import type { ChangeClass } from '../classes/change-class.ts';
import type { Approvals, EvidenceLevel, MatrixRule } from './approvals-schema.ts';

/** What of a document the matrix looks at. `owner` and `approver` come from the base: a change must not choose its judge. */
export interface ApprovalSubject {
  readonly type: string | undefined;
  readonly path: string;
  readonly class: ChangeClass;
  readonly owner: string | undefined;
  readonly approver: string | undefined;
}

/** One approval that is needed. */
export interface Slot {
  /** As the matrix writes it: `quality-manager`, `owner`, `owner | document-controller`. */
  readonly name: string;
  /** Roles whose holders can fill it; empty when the document names no such role, so nobody can. */
  readonly roles: readonly string[];
}

export interface RequiredRoles {
  /** Index of the rule in the matrix; -1 where no rule is needed or none matched. */
  readonly rule: number;
  readonly denied: boolean;
  readonly slots: readonly Slot[];
  readonly evidence: EvidenceLevel;
  readonly ratify?: { readonly within: string; readonly slots: readonly Slot[] };
}

/** The class none needs no approval. A matrix in which no rule matches denies. */
export function requiredRoles(subject: ApprovalSubject, matrix: Approvals): RequiredRoles {
  const nothing = { rule: -1, slots: [], evidence: 'review' } as const;
  if (subject.class === 'none') return { ...nothing, denied: false };
  const index = matrix.rules.findIndex((rule) => matches(rule, subject));
  const rule = matrix.rules[index];
  if (rule === undefined || 'deny' in rule) return { ...nothing, rule: index, denied: true };
  const required = { rule: index, denied: false, slots: slotsOf(rule.roles, subject), evidence: rule.evidence };
  if (rule.ratify === undefined) return required;
  return { ...required, ratify: { within: rule.ratify.within, slots: slotsOf(rule.ratify.roles, subject) } };
}

function matches(rule: MatrixRule, { type, path, class: changeClass }: ApprovalSubject): boolean {
  const types: readonly string[] = rule.type;
  const typed = types.includes('*') || (type !== undefined && types.includes(type));
  const classed = rule.class === undefined || rule.class.includes(changeClass);
  return typed && classed && (rule.path === undefined || matchesAny(rule.path, path));
}

function slotsOf(roles: readonly string[], subject: ApprovalSubject): Slot[] {
  return roles.map((name) => ({ name, roles: name.split('|').flatMap((role) => resolve(role.trim(), subject)) }));
}

function resolve(role: string, { owner, approver }: ApprovalSubject): readonly string[] {
  if (role === 'owner') return owner === undefined ? [] : [owner];
  if (role === 'approver') return approver === undefined ? [] : [approver];
  return [role];
}
