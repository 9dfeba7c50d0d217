// What an auditor is told of a ledger: what is in force, what was found, and above all what nobody could look at.
import type { LedgerHead } from '../ledger/append-entry.ts';

export interface LedgerAudit {
  /** Branch or folder it was read from. */
  readonly place: string;
  readonly organisation: string | undefined;
  readonly repo: string | undefined;
  /** Day the table is for, in the organisation's zone. */
  readonly today: string;
  readonly entries: number;
  readonly head: LedgerHead | undefined;
  readonly sound: boolean;
  readonly findings: readonly AuditFinding[];
  /** What was looked at, with what. */
  readonly checked: readonly string[];
  /** What was not, and why. An audit without this list would promise what it did not do. */
  readonly notChecked: readonly NotChecked[];
  /** Objects that were removed for legal reasons: what they were is known, and cannot be recomputed. */
  readonly expunged: readonly AuditExpunged[];
  readonly documents: readonly AuditDocument[];
}

export interface AuditExpunged {
  readonly object: string;
  /** `the text of QP-841 C; the file flow.png of QP-841 C`. */
  readonly what: string;
  /** Number of the entry that says so. */
  readonly entry: number;
  readonly at: string;
  readonly reason: string;
  readonly authority: string;
  readonly approvers: readonly string[];
}

export interface AuditFinding {
  /** LED001 to LED008, REV006. */
  readonly rule: string;
  /** Stable name of the problem within the rule. */
  readonly code: string;
  /** Number of the entry; undefined where it is about no single one. */
  readonly entry: number | undefined;
  readonly what: string;
  readonly mend: string;
}

export interface NotChecked {
  readonly what: string;
  readonly why: string;
}

/**
 * How the revision in force came to be approved. `baseline`: on paper, as a person stated. `review`: reviews on a platform, as the
 * job that wrote the entry saw them. `signed`: signatures of the approvers, verified here.
 */
export type EvidenceKind = 'baseline' | 'review' | 'signed';

export interface AuditDocument {
  readonly doc: string;
  /** Undefined when nothing of it is in force that day. */
  readonly revision: string | undefined;
  readonly title: string;
  readonly effective: string | undefined;
  /** Number of the entry that released it. */
  readonly entry: number | undefined;
  readonly digest: string | undefined;
  readonly evidence: EvidenceKind | undefined;
  readonly approvers: readonly string[];
  /** Revisions that will take effect, as `D on 2026-12-01`. */
  readonly next: readonly string[];
  readonly obsolete: string | undefined;
}
