// APR008: people approve, before the merge.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const humanAccount = defineRule({
  code: 'APR008',
  name: 'human-account',
  summary: 'Approvals come from registered people, before the merge.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    bot: {
      what: 'The approval of {id} by {person} comes from a bot or an app.',
      why: 'A program cannot answer for a text.',
      mend: 'Ask a person who holds the role.',
    },
    stranger: {
      what: 'The approval of {id} by the account {person} comes from nobody in control/people.yaml of the base.',
      why: 'An account that belongs to nobody has no role.',
      mend: 'Register the account for its person, in a change of its own, or ask somebody who is registered.',
    },
    late: {
      what: '{person} approved {id} after it was merged.',
      why: 'An approval afterwards weighed nothing.',
      mend: 'Treat the merge as an incident, and release the text again with approvals that come first.',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      if (verdict.missing.length === 0) continue;
      const { name: id, at } = document;
      for (const { who: person, reason } of verdict.refused) {
        if (reason === 'bot') yield finding('bot', at(''), { id, person });
        if (reason === 'unknown-person') yield finding('stranger', at(''), { id, person });
        if (reason === 'after-merge') yield finding('late', at(''), { id, person });
      }
    }
  },
});
