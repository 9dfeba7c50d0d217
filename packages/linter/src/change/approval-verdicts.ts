// Whether the approvals at hand are enough, for each changed document and for the change of gate paths. Made once for all rules.
import {
  gateDigest,
  judgeApprovals,
  UndigestibleError,
  type ApprovalCase,
  type ApprovalVerdict,
} from '@clausemark/control';
import { GATE_KEY, type ChangeEvidence } from './change-input.ts';
import { contributorsTo } from './contributors-to.ts';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';

export interface DocumentVerdict {
  readonly document: JudgedDocument;
  readonly verdict: ApprovalVerdict;
}

/** Stands for the content of a document that is not there any more: who approves a deletion saw a commit without the document. */
export const ABSENT = 'absent';

const known = new WeakMap<JudgedChange, readonly DocumentVerdict[]>();

/** Documents whose class needs approvals; none without evidence: then the rules about approvals do not run. */
export function approvalVerdicts(change: JudgedChange, today: string): readonly DocumentVerdict[] {
  const { evidence } = change;
  if (evidence === undefined) return [];
  const made =
    known.get(change) ?? change.documents.flatMap((document) => verdictOf(change, document, evidence, today));
  known.set(change, made);
  return made;
}

/** Undefined when no gate path changed, and without evidence. */
export function gateVerdict(change: JudgedChange, today: string): ApprovalVerdict | undefined {
  const { evidence, gate } = change;
  if (evidence === undefined || gate.paths.length === 0) return undefined;
  const digest = gateDigestOf(change);
  return judgeApprovals(
    { ...caseOf(change, GATE_KEY, evidence), digest, required: gate.required, distinct: true },
    today,
  );
}

/** What an approval of the gate paths of a change is for. */
export function gateDigestOf({ gate, files }: Pick<JudgedChange, 'gate' | 'files'>): string {
  const gatePaths = new Set(gate.paths);
  const changed = files.filter(({ path }) => gatePaths.has(path));
  return gateDigest(changed.map(({ path, head }) => ({ path, sha256: head?.sha256 ?? null })));
}

function verdictOf(
  change: JudgedChange,
  document: JudgedDocument,
  evidence: ChangeEvidence,
  today: string,
): DocumentVerdict[] {
  const { required, key } = document;
  if (required.slots.length === 0 && !required.denied) return [];
  const common = caseOf(change, key, evidence);
  return [{ document, verdict: judgeApprovals({ ...common, digest: wantedDigest(document), required }, today) }];
}

function caseOf(
  { base, matrix }: JudgedChange,
  key: string,
  evidence: ChangeEvidence,
): Omit<ApprovalCase, 'digest' | 'required'> {
  const { reviews, stated, mergedAt, dayOf } = evidence;
  return {
    matrix,
    roles: base.roles,
    people: base.people,
    reviews: reviews.get(key) ?? [],
    stated: stated.get(key) ?? [],
    contributors: contributorsTo(key, evidence),
    dayOf,
    ...(mergedAt !== undefined && { mergedAt }),
  };
}

/** What an approval of a changed document is for. A text that cannot be read has no digest, so nothing approves it. */
export function wantedDigest({ head }: Pick<JudgedDocument, 'head'>): string {
  if (head === undefined) return ABSENT;
  try {
    return head.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return 'unreadable';
    throw error;
  }
}
