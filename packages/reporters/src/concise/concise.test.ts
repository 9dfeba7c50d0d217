import { expect, test } from 'vitest';
import { joined } from '../testing/joined.ts';
import { aReport } from '../testing/report-fixture.ts';
import { concise } from './concise.ts';

test('one line a finding and one of summary', () => {
  expect(`\n${joined(concise(aReport()))}`).toMatchInlineSnapshot(`
    "
    manual/QM-001.md:8:5 warning LNK001 link-resolves: The link leads to \`forms/F-1.md\`, which does not exist.
    procedures/QP-841.md:6:27 error DAT004 review-overdue: The review was due on 2026-05-15, 191 days ago.
    3 documents, 3 rules, 70 clauses of AS9120 Rev B examined: 1 error, 1 warning.
    "
  `);
});
