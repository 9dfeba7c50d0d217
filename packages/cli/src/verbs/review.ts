// `clausemark review ID`: records a periodic review. The record goes to the main branch by pull request; there the ledger takes it up.
import {
  DocumentSnapshot,
  reviewOutcomes,
  reviewRecord,
  reviewRecordPath,
  REVIEW_VERSION,
  UndigestibleError,
  type ReviewOutcome,
} from '@clausemark/control';
import { addDuration, parseDuration, reviewField } from '@clausemark/linter';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { fileDigests, type FileWrite } from '@clausemark/workspace';
import { Answers } from '../ask/answers.ts';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { carryOut, rootOf } from '../lifecycle/plan.ts';
import { editedFrontMatter } from '../lifecycle/plan-revision.ts';
import { lastReviewChange } from '../lifecycle/review-path.ts';
import { reviewerBy } from '../lifecycle/reviewer.ts';
import { findDocument } from '../output/find-document.ts';
import { open } from '../output/open.ts';
import { VerbError } from '../output/verb-error.ts';

const OUTCOME = { flag: 'outcome', message: 'Outcome of the review' };
const BY = { flag: 'by', message: 'Who reviewed it: the role of owner or approver, or a person who holds it' };

export const run: Verb = async (input) => {
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  const document = findDocument(manual, input.argument ?? '');
  refuseUnreviewable(document);
  const answers = new Answers(input);
  answers.need([OUTCOME, BY]);
  const choices = reviewOutcomes.map((value) => ({ value, label: value }));
  const outcome = (await answers.choose({ ...OUTCOME, choices })) as ReviewOutcome;
  const on = await askDay(answers, document, today);
  const by = await answers.text({ ...BY, initial: document.text('owner') });
  const note = await answers.optional({ flag: 'note', message: 'What was compared, or what has to change' });
  const record = {
    v: REVIEW_VERSION,
    ...(await reviewed(input, manual, document)),
    on,
    outcome,
    ...reviewerBy(manual, document, by, on),
    ...(note !== undefined && { note }),
  } as const;
  const files: FileWrite[] = [{ path: reviewRecordPath(record), before: undefined, after: reviewRecord(record) }];
  if (outcome === 'adequate') files.push(moved(manual, document, on));
  await carryOut(input, { files, notes: [nextStep(document, outcome, on)] }, answers.asked);
  return 0;
};

async function askDay(answers: Answers, document: ManualDocument, today: string): Promise<string> {
  if (answers.given('date') === undefined) return today;
  const last = reviewField(document, 'last');
  const from: readonly [string, string] | undefined =
    last === undefined ? undefined : [last, 'the day of the last review'];
  const check = (day: string): string | undefined =>
    dayProblem(day, { ...(from && { from }), to: [today, 'today: it has been done by then'] });
  return answers.text({ flag: 'date', message: 'Day of the review', check });
}

async function reviewed(
  { flags, io }: VerbInput,
  manual: Manual,
  document: ManualDocument,
): Promise<{ readonly doc: string; readonly revision: string; readonly digest: string }> {
  const side = {
    manual,
    fileDigest: await fileDigests({ root: rootOf({ flags, io, argument: undefined, rest: [] }) }),
  };
  const snapshot = new DocumentSnapshot(side, document);
  try {
    return { doc: snapshot.key, revision: snapshot.revision ?? '', digest: snapshot.digest };
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    throw new VerbError(
      `${document.id} has no digest. ${error.message}`,
      'Mend what `clausemark check` reports first.',
    );
  }
}

/** Only a document that was found adequate counts as reviewed until the next interval is over. */
function moved(manual: Manual, document: ManualDocument, on: string): FileWrite {
  const before = manual.source(document.path)?.text ?? '';
  const after = editedFrontMatter(before, document, [lastReviewChange(manual, document, on)]);
  return { path: document.path, before, after };
}

function nextStep(document: ManualDocument, outcome: ReviewOutcome, on: string): string {
  if (outcome === 'revise')
    return `Next: clausemark revise ${document.id}. The day of the last review stays until the document is found adequate.`;
  if (outcome === 'withdraw') return `Next: clausemark obsolete ${document.id}. The day of the last review stays.`;
  const interval = reviewField(document, 'interval');
  const duration = interval === undefined ? undefined : parseDuration(interval);
  const due = duration === undefined ? '' : ` Its next review is due on ${addDuration(on, duration)}.`;
  return `${document.id} was found adequate on ${on}.${due} Commit both files together and open a pull request.`;
}

/** @throws VerbError for a document without review data, or not in use */
function refuseUnreviewable(document: ManualDocument): void {
  if (document.status !== 'released')
    throw new VerbError(
      `${document.id} is ${document.status ?? 'of no known status'}; only a released document is reviewed.`,
      'Nothing is to be recorded.',
    );
  if (document.field('review')?.node.kind !== 'map' || document.text('revision') === undefined)
    throw new VerbError(
      `${document.id} does not say how often it is reviewed.`,
      'Add `review: { interval: P24M, last: ... }` and `revision` with its next revision.',
    );
}
