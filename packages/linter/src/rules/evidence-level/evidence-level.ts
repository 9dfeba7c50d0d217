// APR009: an approval is as strong as the matrix asks for.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const evidenceLevel = defineRule({
  code: 'APR009',
  name: 'evidence-level',
  summary: 'Approvals have the evidence that the matrix asks for.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    tooWeak: {
      what: 'The approval of {id} by {person} is weaker than the {evidence} that the matrix asks for.',
      why: 'A company that asks for a signature does not take a click for one.',
      mend: 'Ask {person} to run `clausemark approve {id} --sign`.',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      if (verdict.missing.length === 0) continue;
      const { name: id, at } = document;
      for (const { who: person, reason } of verdict.refused) {
        const { evidence } = document.required;
        if (reason === 'evidence-too-weak') yield finding('tooWeak', at(''), { id, person, evidence });
      }
    }
  },
});
