import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LedgerBuilder } from '../../../control/src/testing/ledger-builder.ts';
import { company, ledgerFiles, withLedger } from '../../test/ledger-repository.ts';
import { git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openLedger as open, type OpenLedger, type OpenLedgerOptions } from './open-ledger.ts';

/** The day the builder lives in. */
const openLedger = (options: OpenLedgerOptions): Promise<OpenLedger> =>
  open({ now: '2026-11-22T12:00:00Z', ...options });

test('a repository without the branch, and a folder without a repository, keep no ledger', async () => {
  expect((await openLedger({ root: repository({ 'a.md': '' }) })).state).toEqual({ kind: 'none' });
  expect((await openLedger({ root: temporaryFolder() })).state).toEqual({ kind: 'none' });
});

test('without git on the machine a plain folder has no ledger, and nobody is told that it lies in a repository', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('PATH', temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await openLedger({ root: folder })).state.kind).toBe('none');
});

test('the branch is read without a checkout', async () => {
  const builder = company();
  const root = withLedger(ledgerFiles(builder));
  const { state, files } = await openLedger({ root });
  expect(state).toMatchObject({ kind: 'sound', entries: [{ type: 'genesis' }, { doc: 'QP-07' }, { doc: 'QP-08' }] });
  expect(files?.commit).toBe(git(root, 'rev-parse', 'clausemark-ledger').trim());
});

test('a clone knows the ledger by the branch of its server, a bare one by its own', async () => {
  const root = withLedger(ledgerFiles(company()));
  const clone = temporaryFolder();
  git(clone, 'clone', '--quiet', root, 'clone');
  expect((await openLedger({ root: join(clone, 'clone') })).state.kind).toBe('sound');
  git(clone, 'clone', '--quiet', '--bare', root, 'bare');
  expect((await openLedger({ root: join(clone, 'bare') })).state.kind).toBe('sound');
});

test('of two branches the one that goes on counts; two that contradict each other are unsound', async () => {
  const builder = company();
  const root = withLedger(ledgerFiles(builder));
  const shorter = builder.text.slice(0, builder.text.indexOf('\n') + 1);
  const other = withLedger(ledgerFiles(builder, shorter));
  git(root, 'fetch', '--quiet', other, 'clausemark-ledger:refs/remotes/origin/clausemark-ledger');
  const longest = await openLedger({ root });
  expect(longest.state).toMatchObject({ kind: 'sound', entries: { length: 3 } });
  const third = withLedger(ledgerFiles(new LedgerBuilder().release({ doc: 'QP-09' })));
  git(root, 'fetch', '--quiet', '--force', third, 'clausemark-ledger:refs/remotes/origin/clausemark-ledger');
  expect((await openLedger({ root })).state).toMatchObject({
    kind: 'unsound',
    problems: [{ code: 'branches-differ' }],
  });
});

test('threats 13 and 14: a branch with a changed line, an altered object, a link or without its file is unsound', async () => {
  const files = ledgerFiles(company());
  const object = Object.keys(files).find((path) => path.startsWith('objects/')) ?? '';
  const cases: readonly (readonly [string, Record<string, string | Buffer>])[] = [
    ['broken-chain', { ...files, 'ledger.jsonl': String(files['ledger.jsonl']).replace('"Acme"', '"Evil"') }],
    ['object-altered', { ...files, [object]: 'other' }],
    ['empty', { 'readme.txt': 'nothing' }],
    ['bad-anchor', { ...files, 'anchors/2026-11-22.json': '{"seq":"1"}' }],
    ['anchor-mismatch', { ...files, 'anchors/2026-11-22.json': `{"seq":1,"hash":"${'0'.repeat(64)}"}` }],
  ];
  for (const [code, content] of cases) {
    const { state } = await openLedger({ root: withLedger(content) });
    expect(state.kind).toBe('unsound');
    expect(state.kind === 'unsound' && state.problems.map((problem) => problem.code)).toContain(code);
  }
});

test('a link in the place of ledger.jsonl is not followed', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, ledgerFiles(company()));
  renameSync(join(folder, 'ledger.jsonl'), join(folder, 'real.jsonl'));
  symlinkSync('real.jsonl', join(folder, 'ledger.jsonl'));
  await expect(openLedger({ root: folder, folder })).rejects.toMatchObject({ code: 'noLedgerInFolder' });
});

test('a plain folder is read like the branch', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, ledgerFiles(company()));
  expect((await openLedger({ root: folder, folder: '.' })).state.kind).toBe('sound');
  const object = Object.keys(ledgerFiles(company())).find((path) => path.startsWith('objects/')) ?? '';
  mkdirSync(dirname(join(folder, object)), { recursive: true });
  writeFileSync(join(folder, object), 'other');
  expect((await openLedger({ root: folder, folder })).state.kind).toBe('unsound');
});

test('objects come in any order, and an unknown one is none', async () => {
  const builder = company();
  const { files } = await openLedger({ root: withLedger(ledgerFiles(builder)) });
  const hashes = [...(files?.hashes ?? [])];
  for (const hash of [...hashes, ...hashes.toReversed(), ...hashes]) {
    expect(Buffer.from(files?.object(hash) ?? []).equals(builder.store(hash) ?? Buffer.from('?'))).toBe(true);
  }
  expect(files?.object('0'.repeat(64))).toBeUndefined();
  expect(files?.object('../../etc/passwd')).toBeUndefined();
});

test('a ref that is not there is an error, never "none"', async () => {
  const root = repository({ 'a.md': '' });
  await expect(openLedger({ root, ref: 'ledgr' })).rejects.toMatchObject({ code: 'unknownRevision' });
});
