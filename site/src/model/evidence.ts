// Who approved a revision, when, in which meaning, and what that rests on. Only what the ledger holds; a claim in the text is no evidence.
import type { LedgerApproval } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import { isRelease, type DocumentEntry } from '../ledger/entry-kinds.ts';
import type { Revision } from '../ledger/ledger-document.ts';
import { roleName } from './control-block.ts';

export interface ApprovalLine {
  readonly name: string;
  readonly role: string;
  readonly meaning: string;
  /** UTC instant as the ledger has it. */
  readonly at: string;
  /** As `clausemark verify` calls it. */
  readonly level: 'review' | 'signed';
  readonly evidence: string;
  /** Whoever approved had also written it. */
  readonly own: boolean;
}

export interface Evidence {
  readonly kind: 'baseline' | 'released' | 'emergency';
  readonly approvals: readonly ApprovalLine[];
  /** What a baseline cites: the approval given before the ledger began. */
  readonly cites: string;
  readonly change: string;
  readonly changeClass: string;
  readonly seq: number;
  /** Instant of the entry. */
  readonly recordedAt: string;
  readonly digest: string;
  /** The lowest level among the approvals, in words. */
  readonly level: string;
  /** Somebody approved what he had written, as the rules of that day allowed. */
  readonly solo: boolean;
}

const LEVELS = {
  review: 'review: reviews on the platform, taken down when the ledger was written',
  signed: 'signed: statements signed with the keys of the approvers',
  baseline: 'baseline: declared to have been approved before the ledger began',
} as const;

export function evidenceOf({ roles }: Manual, { release, later, onDay }: Revision): Evidence {
  // What took it out of force again, or changed its form or its day, has approvals of its own; they are not those of the text.
  const acts = [release, ...later].filter((entry) => isApproved(entry));
  const approvals = acts.flatMap((entry) => entry.approvals.map((approval) => lineOf(approval, entry.authors, roles)));
  const weakest = approvals.some(({ level }) => level === 'review') ? 'review' : 'signed';
  return {
    kind: onDay.kind,
    approvals,
    cites: release.type === 'baseline' ? release.cites : '',
    change: 'change' in release ? (release.change ?? '') : '',
    changeClass: release.type === 'revision.released' ? release.class : onDay.kind,
    seq: release.seq,
    recordedAt: release.at,
    digest: onDay.digest,
    level: release.type === 'baseline' ? LEVELS.baseline : LEVELS[weakest],
    solo: approvals.some(({ own }) => own),
  };
}

function isApproved(entry: DocumentEntry): entry is Extract<DocumentEntry, { approvals: LedgerApproval[] }> {
  return isRelease(entry) ? entry.type !== 'baseline' : entry.type === 'emergency.ratified';
}

function lineOf(approval: LedgerApproval, authors: readonly string[], roles: Manual['roles']): ApprovalLine {
  const { name, role, meaning, at, evidence, person } = approval;
  const signed = evidence.kind === 'sshsig';
  return {
    name,
    role: roleName(roles, role)?.title ?? role,
    meaning,
    at,
    level: signed ? 'signed' : 'review',
    evidence: signed
      ? 'SSH signature'
      : evidence.kind === 'github-review'
        ? `GitHub review ${evidence.reviewId}`
        : `review ${evidence.review}`,
    own: authors.includes(person),
  };
}
