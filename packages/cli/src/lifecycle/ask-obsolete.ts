// What a person must say to take a document out of use.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Answers } from '../ask/answers.ts';
import { findDocument } from '../output/find-document.ts';
import { VerbError } from '../output/verb-error.ts';
import { dayProblem } from './days.ts';
import type { ObsoleteAnswers } from './plan-obsolete.ts';

const REASON = { flag: 'reason', message: 'Why it no longer applies' };
const DATE = { flag: 'date', message: 'First day on which it no longer applies' };
const KEEP = { flag: 'keep-until', message: 'Last day it is kept' };

export async function askObsolete(
  answers: Answers,
  manual: Manual,
  document: ManualDocument,
  today: string,
): Promise<ObsoleteAnswers> {
  answers.need([REASON, DATE, KEEP]);
  const reason = await answers.text(REASON);
  const earliest = document.text('effective_date') ?? today;
  const from: readonly [string, string] =
    earliest > today ? [earliest, 'the day it takes effect'] : [today, 'today: nothing ends before it is approved'];
  const date = await answers.text({ ...DATE, check: (day) => dayProblem(day, { from }) });
  const successors = await askSuccessors(answers, manual, document);
  const keepUntil = await answers.text({
    ...KEEP,
    check: (day) => dayProblem(day, { from: [date, 'the day it goes out of use'] }),
  });
  return { reason, date, successors, keepUntil };
}

async function askSuccessors(answers: Answers, manual: Manual, document: ManualDocument): Promise<readonly string[]> {
  const words = answers.given('superseded-by');
  const isWithdrawn = answers.isOn('withdrawn');
  if (words !== undefined && isWithdrawn)
    throw new VerbError(
      '--superseded-by and --withdrawn cannot both be true.',
      'Name what replaces it, or say that nothing does.',
    );
  if (isWithdrawn) return [];
  if (words === undefined)
    answers.need([{ flag: 'superseded-by', message: 'ids of what replaces it; or --withdrawn when nothing does' }]);
  const answer = await answers.optional({
    flag: 'superseded-by',
    message: 'Ids of what replaces it, nothing when it is withdrawn',
  });
  const ids = (answer ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  for (const id of ids) refuseSuccessor(findDocument(manual, id), document);
  return [...new Set(ids)];
}

function refuseSuccessor(successor: ManualDocument, document: ManualDocument): void {
  if (successor === document)
    throw new VerbError(`${document.id} cannot replace itself.`, 'Name another document, or say --withdrawn.');
  if (successor.status === 'released') return;
  throw new VerbError(
    `${successor.id} is ${successor.status ?? 'of no known status'} and cannot replace anything yet.`,
    'Release it first, or in the same pull request.',
  );
}
