// `clausemark ledger reschedule ID --to DAY --reason TEXT`: another effective date for a release that has not taken effect, in the document
// and in the record that says why.
import {
  actRecord,
  DocumentSnapshot,
  isDay,
  UndigestibleError,
  type LedgerEntry,
  type RevisionRecord,
} from '@clausemark/control';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { fileDigests, findRoot, openManual, today, writeFiles, type FileWrite } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { editedFrontMatter } from '../../lifecycle/plan-revision.ts';
import { labelEdits } from '../../lifecycle/release-labels.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';
import { soundLedger } from '../sound-ledger.ts';
import { actFile, actTarget, tellAct } from '../write-act.ts';

type Rescheduling = Extract<RevisionRecord, { act: 'reschedule' }>;

export async function run(input: LedgerInput): Promise<number> {
  const reason = textFlag(input.flags, 'reason')?.trim() ?? '';
  const effective = textFlag(input.flags, 'to') ?? '';
  if (reason === '' || !isDay(effective))
    throw new VerbError(
      'It is not said why it takes effect on another day, and on which.',
      'Give --reason "why" and --to 2026-12-01.',
    );
  const { target, revision } = await actTarget(input, 'next');
  const name = `${target.doc} ${target.revision}`;
  const { ledger, entries } = await soundLedger(input);
  const day = today(ledger.zone);
  if (revision.state !== 'next')
    throw new VerbError(
      `${name} is not a release that is still to take effect: its day is ${revision.effective}.`,
      `Once the day has come, another one takes a new revision: clausemark revise ${target.doc}`,
    );
  if (effective < day || effective === revision.effective)
    throw new VerbError(
      effective < day ? `${effective} is over.` : `${name} takes effect on ${effective} already.`,
      `Give a day from ${day} on.`,
    );
  const root = findRoot(rootOf(input));
  const record: Rescheduling = { act: 'reschedule', ...target, effective, reason };
  const path = actFile(root, record, hadDay(entries, record));
  const document = await datedDocument(root, record);
  writeFiles(root, [document, { path, before: undefined, after: actRecord(record) }]);
  return tellAct(input, [document.path, path]);
}

/** Whether it had that day before and lost it again: a plan that goes to and fro. */
function hadDay(entries: readonly LedgerEntry[], { doc, revision, effective }: Rescheduling): boolean {
  return entries.some(
    (entry) =>
      entry.type === 'revision.rescheduled' &&
      entry.doc === doc &&
      entry.revision === revision &&
      entry.to === effective,
  );
}

/** The document with the new day, when it is the one that was released. */
async function datedDocument(root: string, { doc, digest, revision, effective }: Rescheduling): Promise<FileWrite> {
  const manual = await openManual({ root, cache: false });
  const side = { manual, fileDigest: await fileDigests({ root }) };
  const document = manual.documents.find((item) => new DocumentSnapshot(side, item).key === doc);
  if (document === undefined || digestOf(new DocumentSnapshot(side, document)) !== digest)
    throw new VerbError(
      `${doc} on disk is not the text that was released as ${revision}.`,
      'Bring the folder to the state of the main branch first, or name the revision with --revision.',
    );
  return { path: document.path, ...edited(manual, document, effective) };
}

function edited(manual: Manual, document: ManualDocument, effective: string): { before: string; after: string } {
  const before = manual.source(document.path)?.text ?? '';
  if (labelEdits(before, document, { effective_date: effective }).length > 0)
    throw new VerbError(
      `The text of ${document.path} names its effective date, so another date is another text.`,
      `Release the next revision: clausemark revise ${document.id ?? document.path}`,
    );
  const path = [document.field('effective_date')?.key ?? 'effective_date'];
  return { before, after: editedFrontMatter(before, document, [{ kind: 'set', path, value: effective }]) };
}

function digestOf(document: DocumentSnapshot): string | undefined {
  try {
    return document.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
