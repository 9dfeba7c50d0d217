// Acts that came with the change: an emergency is ratified, a revision withdrawn. Approved by whoever approved the request that holds the record.
import {
  isActRecord,
  judgeApprovals,
  readActRecord,
  requiredRoles,
  sha256,
  type ActRecord,
  type DocumentOnDay,
  type LedgerEntry,
  type LedgerEvent,
  type RequiredRoles,
  type Review,
} from '@clausemark/control';
import type { ChangeEvidence } from '@clausemark/linter';
import { actObjection } from './act-objection.ts';
import { ledgerApprovals } from './ledger-approvals.ts';
import { PlanError } from './plan-problem.ts';
import type { Recording } from './recording.ts';

type Subject = Pick<
  Extract<LedgerEvent, { type: 'revision.withdrawn' }>,
  'doc' | 'revision' | 'docType' | 'path' | 'owner' | 'approver'
>;

/** @throws PlanError for an act that is not what it says, or that lacks approvals */
export async function actEvents(
  recording: Recording,
  documents: ReadonlyMap<string, DocumentOnDay>,
  evidence: ChangeEvidence,
): Promise<LedgerEvent[]> {
  const records = recording.change.files.filter(({ path, head }) => isActRecord(path) && head !== undefined);
  const events = await Promise.all(records.map(({ path }) => actEvent(path, recording, documents, evidence)));
  return events.flatMap((event) => event ?? []);
}

async function actEvent(
  path: string,
  recording: Recording,
  documents: ReadonlyMap<string, DocumentOnDay>,
  evidence: ChangeEvidence,
): Promise<LedgerEvent | undefined> {
  const bytes = recording.read(path) ?? new Uint8Array();
  const { record, problems } = readActRecord(path, Buffer.from(bytes).toString('utf8'));
  if (record === undefined)
    throw new PlanError(
      `${path} is no act: ${problems[0]?.message ?? 'it cannot be read'}`,
      'Let clausemark write it again.',
    );
  const known = documents.get(record.doc)?.revisions.find(({ revision }) => revision === record.revision);
  const objection = actObjection(record, known, recording);
  if (objection !== undefined)
    throw new PlanError(`${path}: ${objection}`, 'Take the record back, or have it made again.');
  // Approved with the document that says the same day, which is where its event comes from.
  if (record.act === 'reschedule') return undefined;
  const subject = subjectOf(record, recording.entries);
  const required = requiredFor(record, subject, recording);
  const people = new Set([...recording.authors, ...authorsOfEmergency(record, recording.entries)]);
  const reviews = await reviewsOf(path, sha256(bytes), record.digest, recording);
  const approvals = approvalsOf(path, { record, required, reviews, people }, recording, evidence);
  const { policy, source } = recording;
  const act = { ...subject, authors: [...people].sort(), approvals, policy, source, digest: record.digest };
  if (record.act === 'ratify') return { type: 'emergency.ratified', ...act };
  return { type: 'revision.withdrawn', ...act, effective: record.effective, reason: record.reason };
}

/** Type, place and owner as the ledger has them: what the branch says of the document by now plays no part. */
function subjectOf({ doc, revision }: ActRecord, entries: readonly LedgerEntry[]): Subject {
  const last = entries.findLast((entry) => 'docType' in entry && entry.doc === doc);
  if (last === undefined || !('docType' in last)) throw new PlanError(`The ledger knows no ${doc}.`, 'Check the id.');
  const { docType, path, owner, approver } = last;
  return { doc, revision, docType, path, owner, approver };
}

function requiredFor({ act }: ActRecord, subject: Subject, { change }: Recording): RequiredRoles {
  const { docType: type, path, owner, approver } = subject;
  const about = { type, path, owner: owner ?? undefined, approver: approver ?? undefined };
  const required = requiredRoles({ ...about, class: act === 'ratify' ? 'emergency' : 'obsolete' }, change.matrix);
  if (act === 'withdraw') return required;
  return { ...required, slots: required.ratify?.slots ?? [], denied: required.denied || required.ratify === undefined };
}

/** Who ratifies an emergency approves its text for the first time with all that the matrix asks for: its author does not. */
function authorsOfEmergency({ act, doc, revision }: ActRecord, entries: readonly LedgerEntry[]): readonly string[] {
  if (act !== 'ratify') return [];
  return entries.flatMap((entry) =>
    entry.type === 'emergency.released' && entry.doc === doc && entry.revision === revision ? entry.authors : [],
  );
}

/** A review is for the act when the record was in the commit that was reviewed, word for word. */
async function reviewsOf(
  path: string,
  hash: string,
  digest: string,
  { evidence, readAt }: Recording,
): Promise<Review[]> {
  return Promise.all(
    evidence.reviews.map(async ({ dismissed, url: _url, ...review }) => {
      const bytes = review.commit === null ? undefined : await readAt(review.commit, path);
      const same = bytes !== undefined && sha256(bytes) === hash;
      return { ...review, digest: same ? digest : undefined, ...(dismissed && { dismissed }) };
    }),
  );
}

interface ActCase {
  readonly record: ActRecord;
  readonly required: RequiredRoles;
  readonly reviews: readonly Review[];
  /** Who contributed: nobody of them approves. */
  readonly people: ReadonlySet<string>;
}

function approvalsOf(
  path: string,
  { record, required, reviews, people }: ActCase,
  recording: Recording,
  evidence: ChangeEvidence,
) {
  const { change, today } = recording;
  const { dayOf, mergedAt } = evidence;
  const verdict = judgeApprovals(
    {
      digest: record.digest,
      required,
      matrix: change.matrix,
      roles: change.base.roles,
      people: change.base.people,
      reviews,
      stated: [],
      contributors: { people, unknown: evidence.contributors.unknown },
      dayOf,
      ...(mergedAt !== undefined && { mergedAt }),
    },
    today,
  );
  if (verdict.pass) return ledgerApprovals(verdict, recording, record.act === 'ratify' ? 'ratification' : 'approval');
  const missing = verdict.missing.map(({ slot }) => slot.name).join(', ');
  throw new PlanError(
    `${path} lacks approvals: ${missing === '' ? 'the matrix allows nobody to give them, or somebody objects' : missing}.`,
    'They come from reviews of the pull request that holds the record, by nobody who contributed to it.',
  );
}
