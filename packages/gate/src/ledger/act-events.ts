// Acts that came with the change as events: an emergency is ratified, a revision withdrawn, an object expunged. Judged as in the pull request.
import type { ExpungeRecord, LedgerEvent } from '@clausemark/control';
import { actVerdicts } from '@clausemark/linter';
import { ledgerApprovals } from './ledger-approvals.ts';
import { PlanError } from './plan-problem.ts';
import type { Recording } from './recording.ts';

type ActVerdict = ReturnType<typeof actVerdicts>[number];

/** @throws PlanError for an act that is not what it says, or that lacks approvals: the ledger may know more than the gate did */
export function actEvents(recording: Recording): LedgerEvent[] {
  return actVerdicts(recording.change, recording.today).flatMap((judged) => actEvent(judged, recording));
}

function actEvent({ act, verdict }: ActVerdict, recording: Recording): LedgerEvent[] {
  const { path, record, subject, problem, authors } = act;
  if (problem !== undefined || record === undefined)
    throw new PlanError(`${path}: ${problem?.what ?? 'the ledger knows no such document'}.`, problem?.mend ?? '');
  if (record.act === 'expunge') return expunged(record, act, verdict, recording);
  if (subject === undefined) throw new PlanError(`${path}: the ledger knows no such document.`, '');
  // Approved with the document that says the same day, which is where its event comes from.
  if (record.act === 'reschedule') return [];
  if (!verdict.pass) throw lacksApprovals(path, verdict);
  const { policy, source } = recording;
  const people = [...new Set([...recording.authors, ...authors])].sort();
  const approvals = ledgerApprovals(verdict, recording, record.act === 'ratify' ? 'ratification' : 'approval');
  const event = { ...subject, authors: people, approvals, policy, source, digest: record.digest };
  if (record.act === 'ratify') return [{ type: 'emergency.ratified', ...event }];
  return [{ type: 'revision.withdrawn', ...event, effective: record.effective, reason: record.reason }];
}

/** One entry an object. They leave the store when the entries are written, in the same commit. */
function expunged(
  { objects, reason, authority }: ExpungeRecord,
  { path, authors }: ActVerdict['act'],
  verdict: ActVerdict['verdict'],
  recording: Recording,
): LedgerEvent[] {
  if (!verdict.pass) throw lacksApprovals(path, verdict);
  const { policy, source, notices } = recording;
  const approvals = ledgerApprovals(verdict, recording);
  const people = [...new Set([...recording.authors, ...authors])].sort();
  return [...new Set(objects)].map((object) => {
    notices.push(
      `${object.slice(0, 12)} is out of the ledger as it is now. Earlier commits still hold it: \`clausemark ledger expunge ${object.slice(0, 12)}\` says where, and what is left to do.`,
    );
    return { type: 'expunged', object, reason, authority, authors: people, approvals, policy, source };
  });
}

function lacksApprovals(path: string, { missing }: ActVerdict['verdict']): PlanError {
  const names = missing.map(({ slot }) => slot.name).join(', ');
  return new PlanError(
    `${path} lacks approvals: ${names === '' ? 'the matrix allows nobody to give them, or somebody objects' : names}.`,
    'They come from reviews of the pull request that holds the record, by nobody who contributed to it.',
  );
}
