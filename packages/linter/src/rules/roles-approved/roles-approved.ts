// APR002: everybody whose approval is needed has approved this very text.
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { personName } from '../../change/person-name.ts';
import { slotWords } from '../../change/slot-words.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const rolesApproved = defineRule({
  code: 'APR002',
  name: 'roles-approved',
  summary: 'All roles that the matrix asks for have approved.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    missing: {
      what: 'The {changeClass} change of {id} lacks the approval of {role}.',
      why: 'Approval by the persons the company authorised is what makes a text a controlled document.',
      mend: 'Ask {candidates} to read and approve it.',
    },
    denied: {
      what: 'The approval matrix allows nobody to approve a {changeClass} change of {id}.',
      why: 'What no rule of the matrix provides for, nobody is authorised to do.',
      mend: 'Add a rule for it to control/approvals.yaml, in a change of its own.',
    },
    noHolder: {
      what: '{person} approved {id} and holds none of the roles that are needed.',
      why: 'The approval is welcome, and counts for nothing here.',
      mend: 'Ask a holder of the missing role, or register the role of {person} in control/roles.yaml, in a change of its own.',
      level: 'info',
    },
  },
  *check({ change, today, finding }) {
    for (const { document, verdict } of approvalVerdicts(change, today)) {
      const { name: id, judged, at } = document;
      const changeClass = judged.class;
      if (verdict.denied) yield finding('denied', at(''), { id, changeClass });
      for (const { slot, couldApprove } of verdict.missing) {
        const candidates =
          couldApprove.map((person) => personName(change.base.people, person)).join(' or ') ||
          'somebody who holds the role and did not work on the change; today nobody does';
        yield finding('missing', at(''), { id, changeClass, role: slotWords(slot), candidates });
      }
      if (verdict.missing.length === 0) continue;
      for (const { who, reason } of verdict.refused) {
        if (reason === 'not-a-holder') yield finding('noHolder', at(''), { id, person: who });
      }
    }
  },
});
