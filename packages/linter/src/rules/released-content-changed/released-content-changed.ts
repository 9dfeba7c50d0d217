// CHG001: the text of a released document changed and its revision did not.
import { canonicalJson, UndigestibleError } from '@clausemark/control';
import * as z from 'zod';
import { bringsBack } from '../../change/brings-back.ts';
import type { JudgedDocument } from '../../change/judged-change.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { isRescheduling, reschedulingProblem } from '../../change/rescheduling.ts';
import { whatChanged } from '../../change/what-changed.ts';
import { defineRule } from '../../rule/define-rule.ts';

const why = 'A revision stands for one text: people, records and approvals name it and mean that text.';

export const releasedContentChanged = defineRule({
  code: 'CHG001',
  name: 'released-content-changed',
  summary: 'The content of a released document changes only with a new revision.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: {
    defaults: { format: 'rolling' },
    schema: () =>
      z.strictObject({
        format: z
          .enum(['rolling', 'new-revision'])
          .default('rolling')
          .describe('Whether a change of form, proven to leave the meaning as it was, may keep the revision.'),
      }),
  },
  messages: {
    changed: {
      what: '{id} changed in {where} but is still {revision}.',
      why,
      mend: 'Run `clausemark revise {id}` for the next revision with its history row; or take the change back.',
    },
    date: {
      what: '{id} {revision} would take effect on {to} instead of {from}, and {problem}.',
      why: 'Its effective date was approved with it. Before it has come it can be moved by an approved act; afterwards people have worked by it.',
      mend: 'Run `clausemark ledger reschedule {id} --to {to} --reason TEXT` while {from} is still to come; else release the next revision.',
    },
    ended: {
      what: '{id} becomes obsolete and changes in {where} as well.',
      why: 'What ends is the text that was in force, as it was approved; the approval of an end is none of another text.',
      mend: 'Take the other changes back, so that `clausemark obsolete {id}` is all that happens to it.',
    },
    unreadable: {
      what: '{id} cannot be compared with what is in force: {reason}',
      why: 'What nobody can compare, nobody can approve.',
      mend: 'Mend what makes it unreadable; `clausemark check` without --base shows where.',
    },
    unreadableBefore: {
      what: '{id} cannot be compared, because what is in force cannot be read: {reason}',
      why: 'The whole document counts as changed, and its approvers must read all of it.',
      mend: 'Nothing to mend in this change; tell the approvers.',
      level: 'warning',
    },
  },
  *check({ change, options, today, finding }) {
    for (const problem of change.problems) {
      if (problem.kind !== 'undigestible') continue;
      const document = change.documents.find(({ key }) => key === problem.key);
      if (document === undefined) continue;
      const message = problem.side === 'head' ? 'unreadable' : 'unreadableBefore';
      yield finding(message, document.at(''), { id: document.name, reason: problem.message });
    }
    for (const document of change.documents) {
      const { base, head, judged } = document;
      if (bringsBack(change, document, today)) continue;
      if (lifeStage(base) !== 'released' || head === undefined || lifeStage(head) === 'draft') continue;
      if (lifeStage(head) === 'obsolete') {
        if (isTextChanged(document))
          yield finding('ended', document.at('fm:/status'), { id: document.name, where: whatChanged(document) });
        continue;
      }
      if (base?.revision !== head.revision || !isTextChanged(document)) continue;
      const light = judged.class === 'format' || judged.class === 'move';
      if (light && options.format === 'rolling') continue;
      if (isRescheduling(document)) {
        const problem = reschedulingProblem(change, document, today);
        if (problem !== undefined) yield finding('date', document.at('fm:/effective_date'), datesOf(document, problem));
        continue;
      }
      const revision = head.revision === undefined ? 'without a revision' : `revision ${head.revision}`;
      yield finding('changed', document.at('fm:/revision'), {
        id: document.name,
        where: whatChanged(document),
        revision,
      });
    }
  },
});

function datesOf({ name: id, head, before, after }: JudgedDocument, problem: string) {
  const [from = 'no day', to = 'no day'] = [before, after].map((item) => item?.text('effective_date'));
  return { id, revision: head?.revision ?? '', from, to, problem };
}

/** Files behind its links are for the rule attachment-changed. A text that cannot be read is reported as such. */
function isTextChanged({ base, head }: JudgedDocument): boolean {
  try {
    if (base === undefined || head === undefined || base.digest === head.digest) return false;
    const meta = ({ parts }: typeof head): string => canonicalJson(parts.metadata.controlled);
    return base.parts.body !== head.parts.body || meta(base) !== meta(head);
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}
