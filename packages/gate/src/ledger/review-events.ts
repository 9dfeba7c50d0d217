// Reviews that came with the change. A record that says more than the ledger can bear out is told and left out: it blocks nobody.
import {
  holdersOn,
  isReviewRecord,
  readReviewRecord,
  type DocumentOnDay,
  type LedgerEvent,
  type ReviewRecord,
} from '@clausemark/control';
import type { Recording } from './recording.ts';

export function reviewEvents(recording: Recording, documents: ReadonlyMap<string, DocumentOnDay>): LedgerEvent[] {
  const { change, read, notices } = recording;
  return change.files.flatMap(({ path, head }): LedgerEvent[] => {
    if (!isReviewRecord(path) || head === undefined) return [];
    const { record, problems } = readReviewRecord(path, Buffer.from(read(path) ?? []).toString('utf8'));
    const problem = record === undefined ? problems[0]?.message : objection(record, recording, documents);
    if (record === undefined || problem !== undefined) {
      notices.push(`${path} was not recorded as a review: ${problem ?? 'it cannot be read'}`);
      return [];
    }
    const { doc, revision, digest, on, outcome, person, role } = record;
    return [{ type: 'review.completed', doc, revision, digest, on, outcome, person, role }];
  });
}

function objection(
  { doc, revision, digest, on, person, role }: ReviewRecord,
  { authors, change, evidence, today }: Recording,
  documents: ReadonlyMap<string, DocumentOnDay>,
): string | undefined {
  const known = documents.get(doc)?.revisions.find((item) => item.revision === revision);
  if (known === undefined) return `the ledger knows no ${doc} ${revision}.`;
  if (known.digest !== digest) return `it is about another text than the one released as ${doc} ${revision}.`;
  if (on > today) return `its day ${on} has not come yet.`;
  if (!holdersOn(change.base.roles, role, on).includes(person))
    return `${person} did not hold the role ${role} on ${on}.`;
  const accounts = new Set(evidence.reviews.filter(({ state }) => state === 'APPROVED').map(({ userId }) => userId));
  const account = change.base.people.people[person]?.github;
  const took = authors.includes(person) || (account !== undefined && accounts.has(account));
  return took ? undefined : `${person} neither wrote nor approved this change.`;
}
