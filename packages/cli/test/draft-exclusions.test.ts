import { expect, test } from 'vitest';
import { memoryManual } from '@clausemark/testing';
import { clauseRows, loadStandards } from '@clausemark/linter';

const scope = (status: string): Readonly<Record<string, string>> => ({
  'clausemark.yaml': 'version: 1\nstandards: [as9120@B]\n',
  'manual/QM-001-quality-manual.md': `---
id: QM-001
title: Quality manual
type: manual
revision: A
status: ${status}
owner: quality-manager
approver: managing-director
effective_date: 2026-11-01
clauses: [4.3]
exclusions:
  - { clause: 8.5.3, reason: Nothing of others is held. }
---

# Quality manual

## Scope

All of it.
`,
});

async function row(status: string) {
  const manual = memoryManual(scope(status));
  const rows = clauseRows(manual, await loadStandards(manual), '2026-11-22');
  return rows.find(({ clause }) => clause === '8.5.3');
}

test('what only a draft excludes is a gap that says so', async () => {
  expect(await row('draft')).toMatchObject({ state: 'gap', note: expect.stringContaining('excluded by a draft') });
  expect(await row('released')).toMatchObject({ state: 'excluded', note: 'Nothing of others is held.' });
});
