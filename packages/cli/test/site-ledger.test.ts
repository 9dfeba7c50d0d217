// `clausemark site build` in a real repository: by its ledger, not at all when that cannot be believed, and as ever without one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentText } from '../../control/src/testing/document.ts';
import { LedgerBuilder } from '../../control/src/testing/ledger-builder.ts';
import { ledgerFiles, withLedger } from '../../workspace/test/ledger-repository.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';
import { gitManual } from './git-manual.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function build(root: string, ...more: readonly string[]) {
  const parent = mkdtempSync(join(tmpdir(), 'clausemark-site-verb-'));
  made.push(parent);
  const out = join(parent, 'out');
  const io = fakeIo(root);
  const code = await run(['site', 'build', '--out', out, '--no-cache', ...more], io);
  const read = (path: string): string => readFileSync(join(out, path), 'utf8').replace(/<[^>]*>/g, '');
  return { code, out, read, err: io.written.err, written: io.written.out };
}

const file = documentText('# T\n\nThe file as it is.\n', { revision: '"D"', effective_date: '2027-01-01' });

function company(change: (ledger: string) => string = (ledger) => ledger): string {
  const builder = new LedgerBuilder().release().release({ revision: 'D', effective: '2027-01-01' });
  return withLedger(ledgerFiles(builder, change(builder.text)), {
    'clausemark.yaml': 'version: 1\n',
    'procedures/QP-07.md': file,
  });
}

test('by the ledger: the revision in force on the day, from its objects', async () => {
  const root = company();
  const december = await build(root, '--today', '2026-12-24');
  expect(december.err).toBe('');
  expect(december.code).toBe(0);
  expect(december.written).toContain('2026-12-24, in force by ledger entry 3');
  expect(december.read('d/QP-07/index.html')).toContain('Revision C of QP-07.');
  expect(december.read('d/QP-07/rev/D/index.html')).toContain('Revision D of QP-07.');
  const january = await build(root, '--today', '2027-01-01');
  expect(january.read('d/QP-07/index.html')).toContain('Revision D of QP-07.');
  expect(january.read('d/QP-07/rev/C/index.html')).toContain('SUPERSEDED ON 2027-01-01');
  expect(january.read('d/QP-07/index.html')).not.toContain('The file as it is.');
});

test('a ledger that cannot be believed ends the build with 2, and nothing is written', async () => {
  const { code, err, out } = await build(company((ledger) => ledger.replace('2027-01-01', '2026-12-02')));
  expect(code).toBe(2);
  expect(err).toContain('its ledger cannot be believed');
  expect(err).toContain('clausemark verify');
  expect(existsSync(out)).toBe(false);
});

test('without a ledger it says so', async () => {
  const { folder } = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/QP-07.md': file });
  const { code, written, read } = await build(folder, '--today', '2027-01-01');
  expect(code).toBe(0);
  expect(written).toContain('not under ledger control: states are those the documents claim');
  expect(read('d/QP-07/index.html')).toContain('The file as it is.');
  expect(read('d/QP-07/index.html')).toContain('Not under ledger control');
});

test('where a ledger is demanded and there is none, nothing is written', async () => {
  const { folder } = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/QP-07.md': file });
  const { code, err, out } = await build(folder, '--require-ledger');
  expect(code).toBe(2);
  expect(err).toContain('git fetch origin clausemark-ledger:clausemark-ledger');
  expect(existsSync(out)).toBe(false);
});
