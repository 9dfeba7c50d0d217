import type { LedgerAudit } from '@clausemark/control';
import { expect, test } from 'vitest';
import { verifyText } from './verify-text.ts';

const COMMAND = '::set-output name=ledger-head::1:forged';

test('an address in a commit starts no command in the log of the night, wherever its line is broken', () => {
  const what = (lead: number): string =>
    `${'word '.repeat(lead)}${COMMAND} had a hand in the change by its commits, but the entry does not name them.`;
  const audit: LedgerAudit = {
    place: COMMAND,
    organisation: COMMAND,
    repo: 'github.com/acme/qms',
    today: '2026-11-22',
    entries: 1,
    head: undefined,
    sound: false,
    findings: Array.from({ length: 30 }, (_, lead) => ({
      rule: 'LED004',
      code: 'contributor-missing',
      entry: 1,
      what: what(lead),
      mend: COMMAND,
    })),
    checked: [COMMAND],
    notChecked: [{ what: COMMAND, why: COMMAND }],
    expunged: [],
    documents: [],
  };
  const text = verifyText(audit, 60);
  expect(text.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
  expect(text).toContain('forged');
});
