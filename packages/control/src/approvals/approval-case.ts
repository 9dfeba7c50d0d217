// What is known of one digest when it is asked whether the approvals at hand are enough for it.
import type { People, Roles } from '@clausemark/manual';
import type { Approvals } from './approvals-schema.ts';
import type { Contributors } from './contributors.ts';
import type { Review, StatedApproval } from './evidence.ts';
import type { RequiredRoles } from './required-roles.ts';

export interface ApprovalCase {
  /** Controlled digest of the candidate, or the digest of a gate change. */
  readonly digest: string;
  readonly required: RequiredRoles;
  /** Matrix, roles and people of the base, never of the change. */
  readonly matrix: Approvals;
  readonly roles: Roles;
  readonly people: People;
  readonly reviews: readonly Review[];
  readonly stated: readonly StatedApproval[];
  /** Who contributed, see `contributors`. With an unknown one nothing passes: an approver could be behind it. */
  readonly contributors: Pick<Contributors, 'people' | 'unknown'>;
  /** UTC instant of the merge; undefined while it is open. */
  readonly mergedAt?: string;
  /** Day of an instant in the organisation's zone. Default: in UTC. */
  readonly dayOf?: (instant: string) => string;
  /** True when each slot needs a person of its own even in a small team (two-person changes of the gate). */
  readonly distinct?: boolean;
}
