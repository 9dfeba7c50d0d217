import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expungePlan } from '../../test/expunge-plan.ts';
import { gapPlan } from '../../test/gap-plan.ts';
import { killingGit } from '../../test/killing-git.ts';
import { company, ledgerFiles, withLedger } from '../../test/ledger-repository.ts';
import { git, repository, snapshot, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openLedger } from './open-ledger.ts';
import { writeLedger } from './write-ledger.ts';

const program = fileURLToPath(new URL('../../test/append-once.ts', import.meta.url));
const expunger = fileURLToPath(new URL('../../test/expunge-once.ts', import.meta.url));
const now = '2026-11-22T12:00:00Z';

/** What the ledger holds: `gap:note` for gaps, the type for all others; throws when it is not sound. */
async function contents(root: string): Promise<string[]> {
  const { state } = await openLedger({ root });
  expect(state).toMatchObject({ kind: 'sound' });
  const entries = state.kind === 'sound' ? state.entries : [];
  return entries.map((entry) => (entry.type === 'control.gap' ? entry.note : entry.type));
}

const start = ['genesis', 'revision.released', 'revision.released'];

test('entries and objects go to the branch; work tree, index and other branches stay as they are', async () => {
  const root = withLedger(ledgerFiles(company()));
  writeFiles(root, { 'a.md': 'changed', 'new.md': 'new' });
  git(root, 'add', 'new.md');
  const status = git(root, 'status', '--porcelain');
  const files = snapshot(root).filter((line) => !line.startsWith('.git/') && !line.startsWith('.git '));
  const main = git(root, 'rev-parse', 'main');
  const written = await writeLedger({ root, plan: gapPlan('one'), now });
  expect(written.lines).toHaveLength(1);
  expect(await contents(root)).toEqual([...start, 'one']);
  expect(git(root, 'status', '--porcelain')).toBe(status);
  expect(snapshot(root).filter((line) => !line.startsWith('.git/') && !line.startsWith('.git '))).toEqual(files);
  expect(git(root, 'rev-parse', 'main')).toBe(main);
  expect(git(root, 'rev-list', '--count', 'clausemark-ledger').trim()).toBe('2');
  expect(git(root, 'fsck', '--strict')).toBe('');
});

test('a second run with the same plan writes nothing', async () => {
  const root = withLedger(ledgerFiles(company()));
  const first = await writeLedger({ root, plan: gapPlan('one'), now });
  const second = await writeLedger({ root, plan: gapPlan('one'), now });
  expect(second).toMatchObject({ lines: [], head: first.head, commit: first.commit });
});

test('a bare repository and a repository with SHA-256 ids can keep it', async () => {
  const bare = join(temporaryFolder(), 'bare');
  git(temporaryFolder(), 'clone', '--quiet', '--bare', withLedger(ledgerFiles(company())), bare);
  await writeLedger({ root: bare, plan: gapPlan('one'), now });
  expect(await contents(bare)).toEqual([...start, 'one']);
  const wide = repository({ 'a.md': '' }, '--object-format=sha256');
  const builder = company();
  const event = {
    type: 'genesis',
    organisation: 'Acme',
    repo: 'github.com/acme/qms',
    timezone: 'UTC',
    policy: builder.policy,
  } as const;
  const objects = new Map(
    Object.entries(ledgerFiles(builder)).flatMap(([path, bytes]) =>
      path.startsWith('objects/') ? [[path.slice(-64), Buffer.from(bytes)] as const] : [],
    ),
  );
  await writeLedger({ root: wide, plan: () => ({ events: [event], objects }), now });
  expect(await contents(wide)).toEqual(['genesis']);
});

test('an unsound ledger is not appended to, and an event that would make it unsound is not written', async () => {
  const builder = company();
  const broken = withLedger(ledgerFiles(builder, builder.text.replace('Acme', 'Evil')));
  await expect(writeLedger({ root: broken, plan: gapPlan('one'), now })).rejects.toMatchObject({
    name: 'LedgerError',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'broken-chain' })]),
  });
  const root = withLedger(ledgerFiles(builder));
  const before = git(root, 'rev-parse', 'clausemark-ledger');
  const release = builder.released({ doc: 'QP-09' });
  const plan = () => ({ events: [{ ...release, approvals: [] }] });
  await expect(writeLedger({ root, plan, now })).rejects.toMatchObject({
    code: 'ledgerWouldBeUnsound',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'approval-missing' })]),
  });
  expect(git(root, 'rev-parse', 'clausemark-ledger')).toBe(before);
});

test('a branch that is checked out is not moved below its folder', async () => {
  const root = withLedger(ledgerFiles(company()));
  git(root, 'worktree', 'add', '--quiet', join(temporaryFolder(), 'ledger'), 'clausemark-ledger');
  await expect(writeLedger({ root, plan: gapPlan('one'), now })).rejects.toMatchObject({ code: 'ledgerCheckedOut' });
});

test('killed at every call of git: the ledger is the old one or the new one, and the next run completes it', async () => {
  const counting = killingGit(0, 'before');
  run(counting.folder, withLedger(ledgerFiles(company())), 'one');
  const calls = counting.calls();
  expect(calls).toBeGreaterThan(6);
  // Between two calls nothing is written: killed before one is killed after the one before it.
  const kills = Array.from({ length: calls }, (_, index) => [index + 1, 'before'] as const);
  for (const [nth, when] of [...kills, [calls, 'after'] as const]) {
    const root = withLedger(ledgerFiles(company()));
    const { signal } = run(killingGit(nth, when).folder, root, 'one');
    expect(signal).toBe('SIGKILL');
    expect([start, [...start, 'one']]).toContainEqual(await contents(root));
    expect(git(root, 'status', '--porcelain')).toBe('');
    await writeLedger({ root, plan: gapPlan('one') });
    expect(await contents(root)).toEqual([...start, 'one']);
  }
});

test('expunging, killed at every call of git: entry and object change in one step or not at all', async () => {
  const { object, plan } = expungePlan();
  const done = async (root: string): Promise<readonly [boolean, boolean]> => {
    const { files } = await openLedger({ root });
    return [(await contents(root)).includes('expunged'), files?.hashes.has(object) === true];
  };
  const counting = killingGit(0, 'before');
  run(counting.folder, withLedger(ledgerFiles(company())), '', expunger);
  for (let nth = 1; nth <= counting.calls(); nth += 1) {
    const root = withLedger(ledgerFiles(company()));
    expect(run(killingGit(nth, 'before').folder, root, '', expunger).signal).toBe('SIGKILL');
    expect([
      [false, true],
      [true, false],
    ]).toContainEqual(await done(root));
    await writeLedger({ root, plan });
    expect(await done(root)).toEqual([true, false]);
  }
});

test('eight runs at once: every event is there once, and nothing is lost', async () => {
  const root = withLedger(ledgerFiles(company()));
  const notes = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'];
  const codes = await Promise.all(notes.map((note) => runAside(root, note)));
  expect(codes).toEqual(notes.map(() => 0));
  const [, , , ...gaps] = await contents(root);
  expect(gaps.sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('pushed to a server; a server that went on meanwhile is built upon', async () => {
  const server = join(temporaryFolder(), 'server.git');
  git(temporaryFolder(), 'clone', '--quiet', '--bare', withLedger(ledgerFiles(company())), server);
  const [one, two] = [join(temporaryFolder(), 'one'), join(temporaryFolder(), 'two')];
  for (const clone of [one, two]) git(temporaryFolder(), 'clone', '--quiet', server, clone);
  let raced = false;
  const plan = gapPlan('one');
  const result = await writeLedger({
    root: one,
    push: 'origin',
    plan: async (ledger, instant) => {
      if (!raced) await writeLedger({ root: two, push: 'origin', plan: gapPlan('two') });
      raced = true;
      return plan(ledger, instant);
    },
  });
  expect(result.pushed).toBe(true);
  expect(await contents(server)).toEqual([...start, 'two', 'one']);
  expect(await contents(one)).toEqual([...start, 'two', 'one']);
});

test('threat 14: a server whose ledger was rewritten is refused', async () => {
  const server = join(temporaryFolder(), 'server.git');
  git(temporaryFolder(), 'clone', '--quiet', '--bare', withLedger(ledgerFiles(company())), server);
  const clone = join(temporaryFolder(), 'clone');
  git(temporaryFolder(), 'clone', '--quiet', server, clone);
  git(clone, 'branch', '--quiet', 'clausemark-ledger', 'origin/clausemark-ledger');
  const shorter = company().text.split('\n').slice(0, 2).join('\n');
  const rewritten = withLedger(ledgerFiles(company(), `${shorter}\n`.replace('"Acme"', '"Evil"')));
  git(server, 'fetch', '--quiet', '--force', rewritten, 'clausemark-ledger:clausemark-ledger');
  await expect(writeLedger({ root: clone, push: 'origin', plan: gapPlan('one') })).rejects.toMatchObject({
    name: 'LedgerError',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'branches-differ' })]),
  });
});

function run(folder: string, root: string, note = '', what = program): { readonly signal: string | null } {
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
  return spawnSync(process.execPath, [what, root, note], { env, encoding: 'utf8' });
}

function runAside(root: string, note: string): Promise<number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [program, root, note], { stdio: 'inherit' }).once('close', resolve);
  });
}
