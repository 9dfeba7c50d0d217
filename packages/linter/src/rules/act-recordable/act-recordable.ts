// CHG014: an act that comes with a change can be recorded, and is approved by those who may.
import { actVerdicts } from '../../change/act-verdicts.ts';
import { judgeActs } from '../../change/judge-acts.ts';
import { personName } from '../../change/person-name.ts';
import { slotWords } from '../../change/slot-words.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why =
  'The ledger records an act when its pull request is merged, and refuses one that cannot be. Then the merge is done and the act is not.';

function missingRule(act: string | undefined): string {
  if (act === 'expunge') return 'approvers of the gate (`gate: { approvers: [quality-manager] }`)';
  return `a rule for the class ${act === 'ratify' ? 'emergency with `ratify`' : 'obsolete'}`;
}

export const actRecordable = defineRule({
  code: 'CHG014',
  name: 'act-recordable',
  summary: 'A record in acts/ says what the ledger can record, and the roles it needs approve it.',
  scope: 'change',
  uses: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    impossible: { what: 'The {act} cannot be recorded: {problem}.', why, mend: '{mend}' },
    unreadable: { what: '{path} cannot be recorded: {problem}.', why, mend: '{mend}' },
    denied: {
      what: 'The approval matrix allows nobody to approve the {act}.',
      why: 'What no rule of the matrix provides for, nobody is authorised to do.',
      mend: 'Add {rule} to control/approvals.yaml, in a change of its own.',
    },
    unapproved: {
      what: 'The {act} lacks the approval of {role}.',
      why,
      mend: '{who} has to approve the pull request that holds the record, after reading it.',
    },
  },
  *check({ change, today, finding }) {
    for (const { path, name: act, record, problem, required } of judgeActs(change, today)) {
      const place = change.placeOf(path);
      if (problem !== undefined && record === undefined)
        yield finding('unreadable', place, { path, problem: problem.what, mend: problem.mend });
      else if (problem !== undefined)
        yield finding('impossible', place, { act, problem: problem.what, mend: problem.mend });
      if (required.denied) yield finding('denied', place, { act, rule: missingRule(record?.act) });
    }
    for (const { act, verdict } of actVerdicts(change, today)) {
      for (const { slot, couldApprove } of verdict.missing) {
        const who =
          couldApprove.map((person) => personName(change.base.people, person)).join(' or ') ||
          'Somebody else who holds the role (today nobody does)';
        yield finding('unapproved', change.placeOf(act.path), { act: act.name, role: slotWords(slot), who });
      }
    }
  },
});
