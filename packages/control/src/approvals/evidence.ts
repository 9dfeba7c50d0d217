// What can count as an approval: a review on the platform, or a statement of the approver that was verified.
import type { EvidenceLevel } from './approvals-schema.ts';

export interface Review {
  readonly id: number;
  /** Numeric account id: login names change hands. */
  readonly userId: string;
  readonly account: 'person' | 'bot';
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'COMMENTED' | 'PENDING';
  /** UTC instant of the submission. */
  readonly at: string;
  /** Commit that was reviewed; null when it vanished by a force push. */
  readonly commit: string | null;
  /** Controlled digest of the document at that commit; undefined when it was not there. */
  readonly digest: string | undefined;
  /** For a dismissed review: what it had been, and the account that dismissed it. */
  readonly dismissed?: { readonly was: 'APPROVED' | 'CHANGES_REQUESTED'; readonly by: string };
}

/** An act whose evidence was verified before: a signed statement (`verifyApprovalStatement`) or an approval kept in the ledger. */
export interface StatedApproval {
  readonly level: EvidenceLevel;
  readonly person: string;
  /** The role the person acted in. */
  readonly role: string;
  readonly decision: 'approved' | 'rejected';
  readonly at: string;
  readonly digest: string;
}

/** Why somebody's evidence fills no slot. */
export type RefusalReason =
  | 'unknown-person'
  | 'bot'
  | 'author'
  | 'changes-requested'
  | 'dismissed'
  | 'null-commit'
  | 'stale-digest'
  | 'after-merge'
  | 'not-yet'
  | 'not-a-holder'
  | 'evidence-too-weak';

export interface Refusal {
  /** Key of the person, or the account id where it is nobody's. */
  readonly who: string;
  readonly reason: RefusalReason;
}
