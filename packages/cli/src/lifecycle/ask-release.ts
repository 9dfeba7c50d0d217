// What a person must say for the first release of a draft: from flags or the terminal, each answer checked.
import { isUnknown, reviewField } from '@clausemark/linter';
import { documentTypes, type Manual, type ManualDocument } from '@clausemark/manual';
import type { Answers, Question } from '../ask/answers.ts';
import { askAuthor } from './ask-author.ts';
import { askImpact, IMPACT } from './ask-impact.ts';
import { dayProblem } from './days.ts';
import type { ReleaseAnswers } from './plan-release.ts';
import { referrers } from './referrers.ts';
import { RELEASE, releaseQuestions } from './release-questions.ts';

const SUMMARY = { flag: 'summary', message: 'what the document is for and what it replaces, for the history' };
const REVISION = { flag: 'revision', message: 'first revision, by the scheme in clausemark.yaml' };

export async function askRelease(
  answers: Answers,
  manual: Manual,
  document: ManualDocument,
  today: string,
): Promise<ReleaseAnswers> {
  const isTouching = referrers(manual, document).length > 0;
  const needsRevision = isOpen(document.text('revision'));
  const reviewed = needsReview(manual, document) ? reviewedQuestion(today) : undefined;
  answers.need([
    SUMMARY,
    { flag: 'effective', message: RELEASE.effective },
    { flag: 'author', message: 'role that writes it' },
    ...(needsRevision ? [REVISION] : []),
    ...(reviewed === undefined ? [] : [reviewed]),
    ...(isTouching ? [{ flag: 'impact', message: IMPACT }] : []),
    { flag: 'training', message: RELEASE.training },
  ]);
  const revision = needsRevision ? await answers.text(titled('Revision', REVISION)) : (document.text('revision') ?? '');
  const summary = await answers.text(titled('Summary', SUMMARY));
  const change = await answers.optional(releaseQuestions.request);
  const author = await askAuthor(answers, manual, document);
  const effective = await answers.text(releaseQuestions.effective(today));
  const lastReview = reviewed === undefined ? undefined : await answers.text(titled('Reviewed', reviewed));
  const date = answers.given('date') === undefined ? today : await answers.text(releaseQuestions.date(today));
  const isAsked = isTouching || answers.given('impact') !== undefined;
  const impact = isAsked ? await askImpact(answers, manual, document, 'substantive') : undefined;
  const training = await answers.text(releaseQuestions.training);
  return { revision, summary, change, author, effective, lastReview, date, impact, training };
}

function needsReview({ config }: Manual, document: ManualDocument): boolean {
  const isRequired = documentTypes(config)
    .get(document.type ?? 'record')
    ?.required.includes('review');
  return isRequired === true && isOpen(reviewField(document, 'last'));
}

function reviewedQuestion(today: string): Question {
  return {
    flag: 'reviewed',
    message: 'day its text was last compared with the work',
    check: (day) => dayProblem(day, { to: [today, 'today: it has been done by then'] }),
  };
}

function titled(title: string, question: Question): Question {
  return { ...question, message: `${title}: ${question.message}` };
}

function isOpen(value: string | undefined): boolean {
  return value === undefined || value === '' || isUnknown(value);
}
