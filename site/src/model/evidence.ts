// Who approved a revision, when, in which meaning, and what that rests on. Only what the ledger holds; a claim in the text is no evidence.
import type { LedgerApproval } from '@clausemark/control';
import type { SiteModel } from './site-model.ts';
import type { Speaker } from '../texts/speaker.ts';
import { isRelease, type DocumentEntry } from '../ledger/entry-kinds.ts';
import type { Revision } from '../ledger/ledger-document.ts';
import { roleName } from './control-block.ts';

export interface ApprovalLine {
  readonly name: string;
  readonly role: string;
  readonly meaning: string;
  /** UTC instant as the ledger has it. */
  readonly at: string;
  /** What the approval rests on. */
  readonly rests: string;
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

export function evidenceOf(site: SiteModel, { release, later, onDay }: Revision): Evidence {
  const { say } = site;
  // What took it out of force again, or changed its form or its day, has approvals of its own; they are not those of the text.
  const acts = [release, ...later].filter((entry) => isApproved(entry));
  const approvals = acts.flatMap((entry) => entry.approvals.map((approval) => lineOf(site, approval, entry.authors)));
  const signed = acts.every((entry) => entry.approvals.every(({ evidence }) => evidence.kind === 'sshsig'));
  const level = release.type === 'baseline' ? 'baseline' : signed ? 'signed' : 'review';
  return {
    kind: onDay.kind,
    approvals,
    cites: release.type === 'baseline' ? release.cites : '',
    change: 'change' in release ? (release.change ?? '') : '',
    changeClass: release.type === 'revision.released' ? say(`class.${release.class}`) : say(`kind.${onDay.kind}`),
    seq: release.seq,
    recordedAt: release.at,
    digest: onDay.digest,
    level: say(`evidence.level.${level}`),
    solo: approvals.some(({ own }) => own),
  };
}

function isApproved(entry: DocumentEntry): entry is Extract<DocumentEntry, { approvals: LedgerApproval[] }> {
  return isRelease(entry) ? entry.type !== 'baseline' : entry.type === 'emergency.ratified';
}

function lineOf({ manual, say }: SiteModel, approval: LedgerApproval, authors: readonly string[]): ApprovalLine {
  const { name, role, meaning, at, evidence, person } = approval;
  return {
    name,
    role: roleName(manual.roles, role)?.title ?? role,
    meaning: say(`approval.${meaning}`),
    at,
    rests: restsOn({ say }, evidence),
    own: authors.includes(person),
  };
}

function restsOn({ say }: Pick<Speaker, 'say'>, evidence: LedgerApproval['evidence']): string {
  if (evidence.kind === 'sshsig') return say('evidence.signed', { evidence: say('evidence.ssh') });
  return evidence.kind === 'github-review'
    ? say('evidence.github', { id: String(evidence.reviewId) })
    : say('evidence.review', { id: String(evidence.review) });
}
