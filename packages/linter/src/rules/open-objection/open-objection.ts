// APR007: an objection stands until its giver takes it back.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const openObjection = defineRule({
  code: 'APR007',
  name: 'open-objection',
  summary: 'No holder of a required role objects.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    open: {
      what: '{person}, as {role}, asked for changes of {id} and has not taken that back.',
      why: 'An approval against a standing objection is a vote, not a review.',
      mend: 'Settle it with {person}, who then approves or takes the objection back.',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      const { name: id, at } = document;
      for (const { person, role } of verdict.objections) yield finding('open', at(''), { id, person, role });
    }
  },
});
