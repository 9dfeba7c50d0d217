// APR003: nobody approves what he wrote himself.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const authorNotApprover = defineRule({
  code: 'APR003',
  name: 'author-not-approver',
  summary: 'Nobody who worked on a change, or on the drafts it releases, counts as its approver.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    author: {
      what: '{person} worked on the change of {id}, so that approval does not count.',
      why: 'Whoever wrote a text is the last to see what is wrong with it.',
      mend: 'Ask {candidates} to approve it.',
    },
    earlier: {
      what: '{person} wrote on {id} before this change, and it had no approval since, so that approval does not count.',
      why: 'A draft is merged without approval. Whoever wrote it wrote what is released now, whoever releases it.',
      mend: 'Ask {candidates} to approve it.',
    },
    solo: {
      what: '{id} was approved by a person who worked on it, as `sod: solo` allows.',
      why: 'The published page says so too: readers and auditors must know that there was no second look.',
      mend: 'Nothing to mend. When the company has grown, set `sod: small-team` or `strict` in control/approvals.yaml.',
      level: 'info',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      const { name: id, at } = document;
      if (verdict.selfApproved) yield finding('solo', at(''), { id });
      if (verdict.missing.length === 0) continue;
      const candidates = [...new Set(verdict.missing.flatMap(({ couldApprove }) => couldApprove))].join(' or ');
      for (const { who, reason } of verdict.refused) {
        const others = candidates === '' ? 'another holder of the role; today there is none' : candidates;
        if (reason !== 'author') continue;
        const message = change.evidence?.contributors.people.has(who) === true ? 'author' : 'earlier';
        yield finding(message, at(''), { id, person: who, candidates: others });
      }
    }
  },
});
