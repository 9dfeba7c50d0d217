// Approvals that filled a slot, as the ledger keeps them: with the evidence, and the last entry their giver can have seen.
import type { ApprovalVerdict, FilledSlot, LedgerApproval, LedgerEntry, LedgerHead } from '@clausemark/control';
import { PlanError } from './plan-problem.ts';
import type { Recording } from './recording.ts';

/** @param meaning what a review stands for; a statement says it itself */
export function ledgerApprovals(
  { filled }: ApprovalVerdict,
  recording: Recording,
  meaning: LedgerApproval['meaning'] = 'approval',
): LedgerApproval[] {
  return filled.map((slot) => ledgerApproval(slot, recording, meaning));
}

function ledgerApproval(
  { role, approval }: FilledSlot,
  recording: Recording,
  stands: LedgerApproval['meaning'],
): LedgerApproval {
  const { person, at, reviewId } = approval;
  const name = recording.change.base.people.people[person]?.name ?? person;
  const base = { person, name, role, decision: 'approved', at } as const;
  if (reviewId !== undefined) {
    const seen = seenAt(at, recording.entries, recording.head);
    if (seen === undefined) throw tooOld(name, at);
    return { ...base, meaning: stands, seen, evidence: reviewEvidence(reviewId, recording) };
  }
  const statement = recording.statements.find(
    (item) => item.person === person && item.role === approval.role && item.at === at && item.decision === 'approved',
  );
  const meaning = MEANINGS.find((item) => item === statement?.meaning);
  if (statement === undefined || meaning === undefined)
    throw new PlanError(
      `The signed approval of ${name} stands for nothing the ledger knows.`,
      'Sign it again with `clausemark approve --sign`.',
    );
  return { ...base, meaning, seen: statement.seen, evidence: { kind: 'sshsig', signature: statement.signature } };
}

const MEANINGS = ['approval', 'review', 'ratification'] as const;

function reviewEvidence(id: number, { evidence }: Recording): LedgerApproval['evidence'] {
  const review = evidence.reviews.find((item) => item.id === id);
  if (review === undefined || review.commit === null)
    throw new PlanError(`The review ${id} is not in the evidence.`, 'Collect the evidence again.');
  const { userId, commit } = review;
  const url = review.url ?? `https://${evidence.host}/${evidence.repo}`;
  return /^\d+$/.test(userId)
    ? { kind: 'github-review', reviewId: id, userId: Number(userId), commit, url }
    : { kind: 'review', review: String(id), user: userId, commit, url };
}

/** The last entry that was there at an instant; its hash is what the next one names. */
export function seenAt(at: string, entries: readonly LedgerEntry[], head: LedgerHead): LedgerHead | undefined {
  const last = entries.findLast((entry) => entry.at <= at);
  return last === undefined ? undefined : { seq: last.seq, hash: entries[last.seq]?.prev ?? head.hash };
}

function tooOld(name: string, at: string): PlanError {
  return new PlanError(
    `The approval of ${name} of ${at} is older than the ledger, so nobody can tell whether it was backdated.`,
    'Have it given again; what was approved before the ledger began is recorded with `clausemark ledger baseline`.',
  );
}
