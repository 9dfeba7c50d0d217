// Whether the approvals at hand are enough for each act of a change. None without evidence: then nobody has looked at approvals.
import { judgeApprovals, type ApprovalCase, type ApprovalVerdict } from '@clausemark/control';
import type { ChangeEvidence } from './change-input.ts';
import { contributorsTo } from './contributors-to.ts';
import { judgeActs } from './judge-acts.ts';
import type { JudgedAct } from './judged-act.ts';
import type { JudgedChange } from './judged-change.ts';

export interface ActVerdict {
  readonly act: JudgedAct;
  readonly verdict: ApprovalVerdict;
}

export function actVerdicts(change: JudgedChange, today: string): readonly ActVerdict[] {
  const { evidence } = change;
  if (evidence === undefined) return [];
  return judgeActs(change, today).map((act) => ({
    act,
    verdict: judgeApprovals(actCase(act, change, evidence), today),
  }));
}

/** A signature is for the text of a document, so acts are approved by reviews alone. */
export function actCase(
  { path, record, digest, required, authors }: JudgedAct,
  { base, matrix }: Pick<JudgedChange, 'base' | 'matrix'>,
  evidence: ChangeEvidence,
): ApprovalCase {
  const { reviews, mergedAt, dayOf } = evidence;
  const { people, unknown } = contributorsTo(path, evidence);
  return {
    digest,
    required,
    matrix,
    roles: base.roles,
    people: base.people,
    reviews: reviews.get(path) ?? [],
    stated: [],
    distinct: record?.act === 'expunge',
    contributors: { people: new Set([...people, ...authors]), unknown },
    dayOf,
    ...(mergedAt !== undefined && { mergedAt }),
  };
}
