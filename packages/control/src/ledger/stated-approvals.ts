// The approvals of an entry as evidence, signatures verified: what the matrix of that entry is asked about.
import type { StatedApproval } from '../approvals/evidence.ts';
import { gateSubject } from '../signatures/approval-statement.ts';
import { verifyApprovalStatement } from '../signatures/verify-approval.ts';
import type { SigningKey } from '../signatures/signing-keys.ts';
import type { LedgerApproval } from './entries/approval.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export type ApprovedEntry = Extract<LedgerEntry, { approvals: readonly LedgerApproval[] }>;

export interface Stated {
  readonly stated: readonly StatedApproval[];
  readonly problems: readonly LedgerProblem[];
}

/** What the approvals of an entry are for: the document's digest, or that of the gate change, key or object. */
export function approvedDigest(entry: ApprovedEntry): string {
  if (entry.type === 'expunged') return entry.object;
  if (entry.type === 'key.added') return entry.fingerprint;
  return typeof entry.digest === 'string' ? entry.digest : entry.digest.to;
}

/** @param keysAt the keys by which the entry of a number is judged */
export function statedApprovals(entry: ApprovedEntry, keysAt: (seq: number) => readonly SigningKey[]): Stated {
  const problems: LedgerProblem[] = [];
  const stated = entry.approvals.flatMap((approval): StatedApproval[] => {
    const { person, role, decision, at, evidence } = approval;
    const digest = approvedDigest(entry);
    if (evidence.kind !== 'sshsig') return [{ level: 'review', person, role, decision, at, digest }];
    const check = verifyApprovalStatement(
      statementOf(entry, approval),
      evidence.signature,
      keysAt(entry.seq),
      entry.at,
    );
    if (check.valid) return [check.approval];
    problems.push({ code: 'bad-signature', line: entry.seq, detail: `${person}: ${check.reason}` });
    return [];
  });
  return { stated, problems };
}

/** Rebuilds the statement from the entry: what was signed is not taken from the signer. */
export function statementOf(
  entry: ApprovedEntry,
  approval: LedgerApproval,
): Parameters<typeof verifyApprovalStatement>[0] {
  const { person, role, decision, meaning, at, seen } = approval;
  const digest = approvedDigest(entry);
  const { doc, revision } = 'doc' in entry ? entry : gateSubject(digest);
  const repo = `${entry.source.host}/${entry.source.repo}`;
  return { doc, revision, digest, repo, person, role, decision, meaning, at, seen };
}
