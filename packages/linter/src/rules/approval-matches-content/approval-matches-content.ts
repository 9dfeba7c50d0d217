// APR004: an approval is for the text that its giver saw.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const approvalMatchesContent = defineRule({
  code: 'APR004',
  name: 'approval-matches-content',
  summary: 'Approvals count for the text they were given for.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    stale: {
      what: '{person} approved another text of {id} than the one that stands here now.',
      why: 'What was changed after the approval was read by nobody.',
      mend: 'Ask {person} to look at what changed since, and to approve again.',
    },
    vanished: {
      what: '{person} approved a commit of {id} that is not there any more.',
      why: 'Nobody can tell which text that was.',
      mend: 'Ask {person} to approve again. Do not force-push a branch that is under review.',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      if (verdict.missing.length === 0) continue;
      const { name: id, at } = document;
      for (const { who: person, reason } of verdict.refused) {
        if (reason === 'stale-digest') yield finding('stale', at(''), { id, person });
        if (reason === 'null-commit') yield finding('vanished', at(''), { id, person });
      }
    }
  },
});
