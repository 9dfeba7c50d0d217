// A document whose front matter does not say whether it is in force: what `coverage` and `status` make of it.
import { expect, test } from 'vitest';
import { documentText } from '../../control/src/testing/document.ts';
import { gitManual } from './git-manual.ts';

const answering = (id: string, clause: string, more: Readonly<Record<string, string>>): string =>
  documentText('# T\n\n## Work\n\nWhat is done, and by whom.\n', { id, clauses: `[${clause}#work]`, ...more });

const company = () =>
  gitManual({
    'clausemark.yaml': 'version: 1\nstandards: [as9120@B]\n',
    'procedures/QP-1.md': answering('QP-1', '8.5.4', { status: 'approved' }),
    'procedures/QP-2.md': answering('QP-2', '8.5.3', { effective_date: '2026-13-45' }),
    'procedures/QP-3.md': answering('QP-3', '8.7.2', { status: 'obsolete' }),
    'procedures/QP-4.md': answering('QP-4', '8.4.1', { status: 'draft' }),
  });

test('what it claims is a gap with the reason, and no draft', async () => {
  const { out } = await company().run(['coverage', '--format', 'csv']);
  const rows = out.split('\n');
  const rowOf = (clause: string): string => rows.find((row) => row.split(',')[1] === clause) ?? '';
  expect(rowOf('8.5.4')).toMatch(/,GAP,.*QP-1#work \(does not count: its status is not known\)/);
  expect(rowOf('8.5.3')).toMatch(/,GAP,.*QP-2#work \(does not count: .*without a possible effective date/);
  expect(rowOf('8.7.2')).toMatch(/,GAP,.*QP-3#work \(does not count: the document is obsolete\)/);
  expect(rowOf('8.4.1')).toMatch(/,draft-only,.*QP-4#work \(draft\)/);
});

test('status counts each document once, and the check it recommends runs', async () => {
  const manual = company();
  manual.write('procedures/QP-5.md', documentText('# T\n', { id: 'QP-5', effective_date: '2027-01-01' }));
  manual.write(
    'procedures/QP-6.md',
    documentText('# T\n', { id: 'QP-6', review: '{ interval: P12M, last: 2025-01-01 }' }),
  );
  const { out } = await manual.run(['status', '--on', '2026-12-24']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    '6 documents: 1 in force (1 overdue for review), 1 waiting for its day, 1 draft, 1 obsolete, 2 of unclear state.',
  );
  const next = out.slice(out.indexOf('Next:')).replaceAll(/\s+/g, ' ');
  expect(next).toMatch(/QP-1: .*What is missing: clausemark check QP-2: /);
  const checked = await manual.run(['check', '--format', 'concise']);
  expect(checked.code).toBe(1);
  for (const file of ['QP-1.md', 'QP-2.md']) expect(checked.out).toContain(`procedures/${file}`);
});

test('an obsolete document is in the register without a day of review', async () => {
  const { out } = await company().run(['register', '--json']);
  const rows = JSON.parse(out) as { id: string; reviewDue: string }[];
  const dueOf = (id: string): string | undefined => rows.find((row) => row.id === id)?.reviewDue;
  expect(dueOf('QP-3')).toBe('');
  expect(dueOf('QP-1')).not.toBe('');
});
