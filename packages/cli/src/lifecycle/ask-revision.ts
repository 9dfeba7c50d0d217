// What a person must say for a new revision: from flags or the terminal, each answer checked.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Answers } from '../ask/answers.ts';
import { askAuthor } from './ask-author.ts';
import { askImpact, IMPACT } from './ask-impact.ts';
import { dayProblem } from './days.ts';
import { noneNeedsReason } from './none-needs-reason.ts';
import { RELEASE, releaseQuestions } from './release-questions.ts';
import type { RevisionAnswers, RevisionClass } from './plan-revision.ts';

const classes = [
  { value: 'substantive', label: 'substantive: anything that changes what people do, or by what they judge' },
  { value: 'editorial', label: 'editorial: spelling and wording; no duty, number, reference, role or record' },
  { value: 'emergency', label: 'emergency: it cannot wait for all approvals' },
] as const;

const WHAT = {
  class: 'editorial, substantive or emergency',
  summary: 'what changes and in which section, for the history',
  effective: RELEASE.effective,
  author: 'role that writes the revision',
  change: RELEASE.change,
  impact: IMPACT,
  training: RELEASE.training,
  'emergency-reason': 'why it cannot wait',
  'emergency-risk': 'what could go wrong with the change',
  expires: 'last day it counts without ratification',
} as const;

export async function askRevision(
  answers: Answers,
  manual: Manual,
  document: ManualDocument,
  today: string,
): Promise<Omit<RevisionAnswers, 'revision'>> {
  const isEditorial = answers.given('class') === 'editorial';
  const basic = ['class', 'summary', 'effective', 'author'] as const;
  const emergencies =
    answers.given('class') === 'emergency'
      ? (['change', 'emergency-reason', 'emergency-risk', 'expires'] as const)
      : [];
  const more = isEditorial ? [] : (['impact', 'training'] as const);
  answers.need([...basic, ...more, ...emergencies].map((flag) => ({ flag, message: WHAT[flag] })));
  const chosen = (await answers.choose({
    flag: 'class',
    message: 'Class of the change',
    choices: classes,
  })) as RevisionClass;
  const summary = await answers.text({ flag: 'summary', message: `Summary: ${WHAT.summary}` });
  const { request } = releaseQuestions;
  const change = chosen === 'emergency' ? await answers.text(request) : await answers.optional(request);
  const author = await askAuthor(answers, manual, document);
  const effective = await answers.text(releaseQuestions.effective(today));
  const date = answers.given('date') === undefined ? today : await answers.text(releaseQuestions.date(today));
  const touches = await askImpact(answers, manual, document, chosen);
  const training =
    chosen === 'editorial' ? await given(answers, 'training') : await answers.text(releaseQuestions.training);
  const emergency = chosen === 'emergency' ? await askEmergency(answers, effective) : undefined;
  return { class: chosen, summary, change, author, effective, date, impact: touches, training, emergency };
}

async function given(answers: Answers, flag: string): Promise<string | undefined> {
  return answers.given(flag) === undefined ? undefined : answers.text({ flag, message: flag, check: noneNeedsReason });
}

async function askEmergency(answers: Answers, effective: string): Promise<RevisionAnswers['emergency']> {
  const reason = await answers.text({ flag: 'emergency-reason', message: `Emergency: ${WHAT['emergency-reason']}` });
  const risk = await answers.text({ flag: 'emergency-risk', message: `Emergency: ${WHAT['emergency-risk']}` });
  const expires = await answers.text({
    flag: 'expires',
    message: `Emergency: ${WHAT.expires}`,
    check: (day) => dayProblem(day, { from: [effective, 'the effective date'] }),
  });
  return { reason, risk, expires };
}
