// Splits evidence in approvals that count for a digest and refusals with their reasons. Roles are looked at later.
import { utcDay } from '../calendar/days.ts';
import { evidenceLevels, type EvidenceLevel } from './approvals-schema.ts';
import type { Refusal, RefusalReason, Review, StatedApproval } from './evidence.ts';
import { identities } from './identities.ts';
import type { ApprovalCase } from './approval-case.ts';
import { lastDecisive } from './last-decisive.ts';

export interface CountedApproval {
  readonly person: string;
  readonly at: string;
  readonly level: EvidenceLevel;
  /** Set by a statement, which is for one role. */
  readonly role?: string;
  readonly reviewId?: number;
}

export interface SortedEvidence {
  readonly counted: readonly CountedApproval[];
  readonly refused: readonly Refusal[];
}

/** @param today day of the organisation: nobody has approved tomorrow */
export function sortEvidence(approvalCase: ApprovalCase, today: string): SortedEvidence {
  const known = identities(approvalCase.people);
  const result = { counted: [] as CountedApproval[], refused: [] as Refusal[] };
  const note = (who: string, reason: RefusalReason | undefined, approval: CountedApproval): void => {
    if (reason === undefined) result.counted.push(approval);
    else result.refused.push({ who, reason });
  };
  for (const review of lastDecisive(approvalCase.reviews).values()) {
    const person = known.byAccount(review.userId);
    const approval = { person: person ?? '', at: review.at, level: 'review', reviewId: review.id } as const;
    note(person ?? review.userId, reviewRefusal(review, person, approvalCase, today), approval);
  }
  for (const stated of approvalCase.stated) {
    const { person, at, level, role } = stated;
    note(person, statedRefusal(stated, approvalCase, today), { person, at, level, role });
  }
  return result;
}

function reviewRefusal(
  review: Review,
  person: string | undefined,
  approvalCase: ApprovalCase,
  today: string,
): RefusalReason | undefined {
  if (review.account !== 'person') return 'bot';
  if (person === undefined) return 'unknown-person';
  if (review.state === 'CHANGES_REQUESTED') return 'changes-requested';
  if (review.state === 'DISMISSED') return 'dismissed';
  if (review.commit === null) return 'null-commit';
  return commonRefusal({ person, at: review.at, level: 'review' }, review.digest, approvalCase, today);
}

function statedRefusal(stated: StatedApproval, approvalCase: ApprovalCase, today: string): RefusalReason | undefined {
  const { person, decision, at, digest, level } = stated;
  if (!Object.hasOwn(approvalCase.people.people, person)) return 'unknown-person';
  if (decision !== 'approved') return 'changes-requested';
  return commonRefusal({ person, at, level }, digest, approvalCase, today);
}

function commonRefusal(
  { person, at, level }: CountedApproval,
  digest: string | undefined,
  { digest: wanted, contributors, matrix, mergedAt, required, dayOf = utcDay }: ApprovalCase,
  today: string,
): RefusalReason | undefined {
  if (digest !== wanted) return 'stale-digest';
  if (mergedAt !== undefined && at > mergedAt) return 'after-merge';
  if (dayOf(at) > today) return 'not-yet';
  if (contributors.people.has(person) && matrix.sod !== 'solo') return 'author';
  return evidenceLevels.indexOf(level) < evidenceLevels.indexOf(required.evidence) ? 'evidence-too-weak' : undefined;
}
