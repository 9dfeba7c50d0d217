// Another effective date for a release that has not taken effect: a change that leaves its text and its revision as they are.
import {
  inForce,
  isActRecord,
  metadataChanges,
  readActRecord,
  UndigestibleError,
  type ActRecord,
  type DocumentChange,
} from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';
import { lifeStage } from './life-stage.ts';

export type RescheduleRecord = Extract<ActRecord, { act: 'reschedule' }>;

/** Whether the effective date is all that changed in what an approval covers. */
export function isRescheduling({ base, head }: DocumentChange): boolean {
  if (base === undefined || head === undefined || base.revision !== head.revision || base.path !== head.path)
    return false;
  if (lifeStage(base) !== 'released' || lifeStage(head) !== 'released') return false;
  try {
    const controlled = metadataChanges(base.parts.metadata, head.parts.metadata).filter((item) => item.controlled);
    return base.meaning === head.meaning && controlled.length === 1 && controlled[0]?.key === 'effective_date';
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}

/** The record that comes with the change and says why; undefined where there is none for exactly this step. */
export function rescheduleRecord(change: JudgedChange, document: JudgedDocument): RescheduleRecord | undefined {
  const { key, base, after } = document;
  return change.files
    .filter(({ path, head }) => isActRecord(path) && head !== undefined)
    .flatMap(({ path }) => readActRecord(path, change.head.source(path)?.text ?? '').record ?? [])
    .find(
      (record): record is RescheduleRecord =>
        record.act === 'reschedule' &&
        record.doc === key &&
        record.revision === base?.revision &&
        record.digest === base.digest &&
        record.effective === after?.text('effective_date'),
    );
}

/** Why it cannot be: undefined for a release that the ledger knows, that has not taken effect, and whose record comes along. */
export function reschedulingProblem(change: JudgedChange, document: JudgedDocument, today: string): string | undefined {
  const { ledger } = change;
  if (ledger.kind !== 'sound') return 'there is no ledger that says when it was to take effect';
  const released = inForce(ledger.entries, today).get(document.key)?.revisions ?? [];
  const known = released.find(({ revision }) => revision === document.base?.revision);
  if (known?.state !== 'next') return 'it is not a release that is still to take effect';
  if (rescheduleRecord(change, document) !== undefined) return undefined;
  return 'no record in this change says why';
}
