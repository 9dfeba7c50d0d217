import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { clausemark, commitAs, companyRepository, folder, git, write } from './ledger-repository.ts';

const document = (id: string, more = ''): string => `---
id: ${id}
title: Title of ${id}
type: procedure
revision: "B"
status: released
owner: quality-manager
${more === '' ? 'effective_date: 2024-04-01\n' : more}---

# Title of ${id}

Text.
`;

const stated = ['--approved-by', 'Jo Roe, Quality Manager', '--date', '2024-03-20'] as const;

async function begun(files: Readonly<Record<string, string>>): Promise<string> {
  const root = companyRepository(files);
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  return root;
}

const two = { 'procedures/QP-07.md': document('QP-07'), 'procedures/QP-08.md': document('QP-08') };

test('all released documents are recorded as a person states it, once, and shown as baseline', async () => {
  const root = await begun({
    ...two,
    'procedures/QP-09.md': document('QP-09').replace('status: released', 'status: draft'),
  });
  const cache = folder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const recorded = await clausemark(root, 'ledger', 'baseline', '--all', ...stated, '--reference', 'Binder 3').finally(
    () => vi.unstubAllEnvs(),
  );
  expect(readdirSync(cache)).toEqual([]);
  expect(recorded).toMatchObject({ code: 0, out: expect.stringContaining('3 baseline QP-08 B') });
  expect((await clausemark(root, 'ledger', 'baseline', '--all', ...stated)).out).toContain('Nothing to record');
  const verified = await clausemark(root, 'verify', '--json');
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out).documents).toMatchObject([
    { doc: 'QP-07', revision: 'B', evidence: 'baseline', approvers: [] },
    { doc: 'QP-08', revision: 'B', evidence: 'baseline' },
  ]);
  const log = await clausemark(root, 'ledger', 'log', 'QP-07', '--format', 'csv');
  expect(log.out).toContain('Approved on paper by Jo Roe, Quality Manager on 2024-03-20; Binder 3');
});

test('a manual with words of its own for types and keys of its own for the review verifies', async () => {
  const more = 'effective_date: 2024-04-01\nreview_cycle: P24M\nlast_review: 2024-04-01\n';
  const root = await begun({
    'clausemark.yaml':
      'organisation: Test Ltd\ntypeNames: { SOP: procedure }\nfields: { review_cycle: review.interval, last_review: review.last }\n',
    'procedures/QP-07.md': document('QP-07', more).replace('type: procedure', 'type: SOP'),
  });
  expect(await clausemark(root, 'ledger', 'baseline', '--all', ...stated)).toMatchObject({ code: 0 });
  const verified = await clausemark(root, 'verify', '--json');
  expect(verified.code, verified.out).toBe(0);
});

test('a file states each document by itself; one that does not fit stops all of them', async () => {
  const root = await begun(two);
  const line = (id: string, revision: string): string =>
    `  - { id: ${id}, revision: ${revision}, approved_by: Jo Roe, date: 2024-03-20 }\n`;
  write(root, { '../paper.yaml': `documents:\n${line('QP-07', 'B')}${line('QP-08', 'A')}` });
  const refused = await clausemark(root, 'ledger', 'baseline', '--from', '../paper.yaml');
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('QP-08 is revision B, and A was approved') });
  expect((await clausemark(root, 'ledger', 'log', '--json')).out).not.toContain('baseline');
  write(root, { '../paper.yaml': `documents:\n${line('QP-07', 'B')}${line('QP-08', 'B')}` });
  expect(await clausemark(root, 'ledger', 'baseline', '--from', '../paper.yaml')).toMatchObject({ code: 0 });
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('nothing is invented: no name, no day, no effective date, no future', async () => {
  const root = await begun({
    ...two,
    'procedures/QP-10.md': document('QP-10', 'change: [CR-1]\n'),
    'procedures/QP-11.md': document('QP-11', 'effective_date: 2199-01-01\n'),
  });
  const run = (...args: readonly string[]) => clausemark(root, 'ledger', 'baseline', ...args);
  expect((await run('--all', '--date', '2024-03-20')).err).toContain('It is not said who approved it on paper');
  expect((await run('--all', '--approved-by', 'Jo Roe', '--date', 'March')).code).toBe(2);
  expect((await run(...stated)).err).toContain('which documents are meant');
  expect((await run('QP-07', '--all', ...stated)).code).toBe(2);
  expect((await run('QP-99', ...stated)).out).toContain('No document is QP-99.');
  expect((await run('QP-10', ...stated)).out).toContain('says no `effective_date`');
  expect((await run('QP-11', ...stated)).out).toContain('takes effect on 2199-01-01 only');
  expect((await run('QP-07', ...stated)).code).toBe(0);
});

test('what is on the disk only, and rules changed past the gate, make no baseline', async () => {
  const root = await begun(two);
  write(root, { 'procedures/QP-12.md': document('QP-12') });
  expect((await clausemark(root, 'ledger', 'baseline', 'QP-12', ...stated)).code).toBe(1);
  write(root, { 'control/people.yaml': 'people: {}\n' });
  commitAs(root, 'carol');
  const refused = await clausemark(root, 'ledger', 'baseline', 'QP-12', ...stated);
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('changed past the gate') });
  expect(git(root, 'rev-list', '--count', 'clausemark-ledger')).toBe('1');
});
