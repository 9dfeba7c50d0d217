// APR005: two approvals are two people.
import { holdersOn } from '@clausemark/control';
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { slotWords } from '../../change/slot-words.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const distinctPersons = defineRule({
  code: 'APR005',
  name: 'distinct-persons',
  summary: 'Each needed approval is given by another person.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    onePerson: {
      what: '{person} holds {role} and approved {id}, and fills another role already.',
      why: 'The matrix asks for two people; one person with two roles is one look.',
      mend: 'Ask {candidates} to approve as well.',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      const { name: id, at } = document;
      for (const { slot, couldApprove } of verdict.missing) {
        const holders = new Set(slot.roles.flatMap((role) => holdersOn(change.base.roles, role, today)));
        const used = verdict.filled.map(({ approval }) => approval.person).find((person) => holders.has(person));
        if (used === undefined) continue;
        const candidates =
          couldApprove.filter((person) => person !== used).join(' or ') || 'another holder of the role';
        yield finding('onePerson', at(''), { id, person: used, role: slotWords(slot), candidates });
      }
    }
  },
});
