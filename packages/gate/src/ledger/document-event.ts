// The event of one changed document, if it is one: a release, a change of form, another date, an end.
import {
  metadataChanges,
  type ApprovalVerdict,
  type DocumentOnDay,
  type DocumentSnapshot,
  type LedgerEvent,
  type RevisionOnDay,
} from '@clausemark/control';
import { rescheduleRecord, type JudgedDocument } from '@clausemark/linter';
import { contentOf, subjectOf } from './document-content.ts';
import { dayOfField, listOf, missing, neededText, textOf, valueOf } from './front-matter-value.ts';
import { ledgerApprovals } from './ledger-approvals.ts';
import { PlanError } from './plan-problem.ts';
import type { Recording } from './recording.ts';
import type { ReleaseClass } from './release-class.ts';

type Release = Extract<LedgerEvent, { type: 'revision.released' }>;
type Act = Pick<Release, 'authors' | 'authorship' | 'approvals' | 'policy' | 'source'>;

export interface DocumentCase {
  readonly document: JudgedDocument;
  /** Undefined for a class that needs no approval. */
  readonly verdict: ApprovalVerdict | undefined;
  /** Class of a release of it. */
  readonly class: ReleaseClass;
  /** What the ledger knows of it. */
  readonly known: DocumentOnDay | undefined;
}

/** Undefined when the change of the document is no event: drafts, administrative changes, a move alone. */
export function documentEvent(item: DocumentCase, recording: Recording): LedgerEvent | undefined {
  const { base, head, judged, classification } = item.document;
  if (head === undefined || head.status === 'draft' || head.status === 'in-review') return undefined;
  if (judged.class === 'none' || judged.class === 'administrative') return undefined;
  const act = actOf(item, recording);
  // What ended before ends once: that it is kept for a shorter time is no entry.
  if (classification.minimum === 'obsolete') return base?.status === 'obsolete' ? undefined : ending(item, head, act);
  const issued = item.known?.revisions.find(({ revision }) => revision === head.revision);
  if (issued === undefined) return release(item, head, act, recording);
  return issued.digest === head.digest ? undefined : step(item, head, issued, act, recording);
}

function actOf({ document, verdict }: DocumentCase, recording: Recording): Act {
  const { authorsOf, policy, source } = recording;
  const approvals = verdict === undefined ? [] : ledgerApprovals(verdict, recording);
  return { authors: [...authorsOf(document.key)], authorship: 'since-last-entry', approvals, policy, source };
}

function release(item: DocumentCase, head: DocumentSnapshot, act: Act, recording: Recording): LedgerEvent {
  const content = {
    ...subjectOf(head),
    ...contentOf(head, { ...recording, manual: recording.change.head }),
    ...act,
    digest: head.digest,
    effective: dayOfField(head, 'effective_date'),
  };
  if (item.class === 'emergency') return { type: 'emergency.released', ...content, ...emergency(head) };
  const change = textOf(head, 'change') ?? null;
  return { type: 'revision.released', ...content, class: item.class, change };
}

function emergency(head: DocumentSnapshot): { expires: string; change: string; reason: string; risk: string } {
  const said = valueOf(head, 'emergency');
  const fields = (said !== null && typeof said === 'object' ? said : {}) as Readonly<Record<string, unknown>>;
  const field = (name: string): string => {
    const value = fields[name];
    if (typeof value !== 'string' || value.trim() === '') throw missing(head, `emergency.${name}`, 'it');
    return value.trim();
  };
  return {
    expires: field('expires'),
    change: neededText(head, 'change'),
    reason: field('reason'),
    risk: field('risk'),
  };
}

function step(
  item: DocumentCase,
  head: DocumentSnapshot,
  issued: RevisionOnDay,
  act: Act,
  recording: Recording,
): LedgerEvent {
  const { base, name } = item.document;
  const content = { ...subjectOf(head), ...contentOf(head, { ...recording, manual: recording.change.head }), ...act };
  const digest = { from: issued.digest, to: head.digest };
  const controlled = metadataChanges(base?.parts.metadata ?? head.parts.metadata, head.parts.metadata)
    .filter((change) => change.controlled)
    .map(({ key }) => key);
  const same = issued.meaning === head.meaning && base?.digest === issued.digest;
  if (same && controlled.length === 0) return { type: 'format.updated', ...content, digest };
  const record = rescheduleRecord(recording.change, item.document);
  if (same && controlled.length === 1 && controlled[0] === 'effective_date' && record !== undefined) {
    const to = dayOfField(head, 'effective_date');
    return {
      type: 'revision.rescheduled',
      ...content,
      digest,
      from: issued.effective,
      to,
      on: recording.today,
      reason: record.reason,
    };
  }
  throw new PlanError(
    `${name} is still revision ${issued.revision}, and its text is not the one that was released as that.`,
    `One revision has one text: clausemark revise ${name}`,
  );
}

function ending({ document, known }: DocumentCase, head: DocumentSnapshot, act: Act): LedgerEvent {
  const { name } = document;
  const last = known?.revisions.find(({ revision }) => revision === head.revision);
  if (last === undefined || last.digest !== head.digest)
    throw new PlanError(
      `${name} is made obsolete with another text than the one released as ${head.revision ?? 'its revision'}.`,
      'Take the other changes back: what becomes obsolete is the text that was in force.',
    );
  const keep = textOf(head, 'keep_until');
  return {
    type: 'document.obsoleted',
    ...subjectOf(head),
    ...act,
    digest: head.digest,
    effective: dayOfField(head, 'obsolete_date'),
    reason: neededText(head, 'obsolete_reason'),
    successors: listOf(head, 'superseded_by'),
    keepUntil: keep === undefined ? null : dayOfField(head, 'keep_until'),
  };
}
