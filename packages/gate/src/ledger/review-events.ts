// Reviews that came with the change. A record that says more than the ledger can bear out is told and left out: it blocks nobody.
import {
  holdersOn,
  identities,
  isReviewRecord,
  readReviewRecord,
  type DocumentOnDay,
  type LedgerEvent,
  type ReviewRecord,
} from '@clausemark/control';
import type { Recording } from './recording.ts';

export async function reviewEvents(
  recording: Recording,
  documents: ReadonlyMap<string, DocumentOnDay>,
): Promise<LedgerEvent[]> {
  const { change, read, notices } = recording;
  const events: LedgerEvent[] = [];
  for (const { path, head } of change.files) {
    if (!isReviewRecord(path) || head === undefined) continue;
    const { record, problems } = readReviewRecord(path, Buffer.from(read(path) ?? []).toString('utf8'));
    const problem =
      record === undefined
        ? problems[0]?.message
        : (objection(record, recording, documents) ?? (await strangerTo(path, record, recording)));
    if (record === undefined || problem !== undefined) {
      notices.push(`${path} was not recorded as a review: ${problem ?? 'it cannot be read'}`);
      continue;
    }
    const { doc, revision, digest, on, outcome, person, role } = record;
    events.push({ type: 'review.completed', doc, revision, digest, on, outcome, person, role });
  }
  return events;
}

function objection(
  { doc, revision, digest, on, person, role }: ReviewRecord,
  { change, today }: Recording,
  documents: ReadonlyMap<string, DocumentOnDay>,
): string | undefined {
  const known = documents.get(doc)?.revisions.find((item) => item.revision === revision);
  if (known === undefined) return `the ledger knows no ${doc} ${revision}.`;
  if (known.digest !== digest) return `it is about another text than the one released as ${doc} ${revision}.`;
  if (on > today) return `its day ${on} has not come yet.`;
  return holdersOn(change.base.roles, role, on).includes(person)
    ? undefined
    : `${person} did not hold the role ${role} on ${on}.`;
}

/** Anybody can write the name of another into a record. Who approved a commit without it, word for word, knows nothing of it. */
async function strangerTo(
  path: string,
  { person }: ReviewRecord,
  { authors, change, evidence, read, readAt }: Recording,
): Promise<string | undefined> {
  if (authors.includes(person)) return undefined;
  const { byAccount } = identities(change.base.people);
  const recorded = Buffer.from(read(path) ?? []);
  for (const { state, userId, commit } of evidence.reviews) {
    if (state !== 'APPROVED' || byAccount(userId) !== person || commit === null) continue;
    const seen = await readAt(commit, path);
    if (seen !== undefined && recorded.equals(seen)) return undefined;
  }
  return `${person} neither wrote this change nor approved it with this record.`;
}
