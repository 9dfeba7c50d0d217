// CHG008: the ledger is written by its own job, and what stands in it stays.
import { ledgerProblemText } from '@clausemark/control';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const LEDGER = /(?:^|\/)(?:ledger\.jsonl|objects\/sha256\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

export const ledgerAppendOnly = defineRule({
  code: 'CHG008',
  name: 'ledger-append-only',
  summary: 'A change does not touch the ledger, and the ledger it is judged with is sound.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    touched: {
      what: '{path} belongs to the ledger, which no change of documents may touch.',
      why: 'The ledger is the evidence of approvals; what its own job did not write is no evidence.',
      mend: 'Take the file out of the change. The ledger lives on the branch clausemark-ledger and only its job appends to it.',
    },
    unsound: {
      what: 'The ledger cannot be believed, so nothing was judged by it: {problem}',
      why: 'A ledger that was changed after it was written proves nothing about revisions and approvals.',
      mend: '{mend} `clausemark verify` shows all that is wrong.',
    },
  },
  *check({ manual, change, finding }) {
    for (const { path } of change.files) {
      if (LEDGER.test(path)) yield finding('touched', change.placeOf(path), { path });
    }
    const { ledger } = change;
    if (ledger.kind !== 'unsound') return;
    const [first] = ledger.problems;
    const { what, mend } =
      first === undefined ? { what: 'it does not verify.', mend: 'Restore it from a copy.' } : ledgerProblemText(first);
    yield finding('unsound', placeInConfig(manual, [], 'ledger'), { problem: what, mend });
  },
});
