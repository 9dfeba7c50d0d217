// Judges the approvals of a document once more for a stricter class than the one of the change.
import { judgeApprovals, requiredRoles, type ApprovalVerdict, type ChangeClass } from '@clausemark/control';
import { contributorsTo, type ChangeEvidence, type JudgedChange, type JudgedDocument } from '@clausemark/linter';

export function rejudge(
  document: JudgedDocument,
  stricter: ChangeClass,
  { base, matrix }: JudgedChange,
  evidence: ChangeEvidence,
  today: string,
): ApprovalVerdict {
  const { key, head } = document;
  const owner = document.base?.owner ?? head?.owner;
  const approver = document.base?.approver ?? head?.approver;
  const { dayOf, mergedAt, reviews, stated } = evidence;
  return judgeApprovals(
    {
      digest: head?.digest ?? '',
      required: requiredRoles({ type: head?.type, path: head?.path ?? '', class: stricter, owner, approver }, matrix),
      matrix,
      roles: base.roles,
      people: base.people,
      reviews: reviews.get(key) ?? [],
      stated: stated.get(key) ?? [],
      contributors: contributorsTo(key, evidence),
      dayOf,
      ...(mergedAt !== undefined && { mergedAt }),
    },
    today,
  );
}
