// Texts that must not be kept leave the ledger and the chain stays as it is; and every way to make a text go without that is seen.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntry } from '@clausemark/control';
import { expect, test } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { judged } from './judged.ts';
import { folder, clausemark, companyRepository, git, write, type Result } from './ledger-repository.ts';
import { merge, type Merge, type MergeOptions } from './merge.ts';

const PATH = 'procedures/QP-07.md';
const LEDGER = 'clausemark-ledger';
const WHY = ['--reason', 'Personal data, erased on request.', '--authority', 'GDPR Art. 17, decided by Alice Roe'];

const document = (revision: string, body: string, history = ''): string => `---
id: QP-07
title: Control of documents
type: procedure
revision: "${revision}"
status: released
owner: quality-manager
approver: managing-director
effective_date: ${new Date().toISOString().slice(0, 10)}
review: { interval: P24M, last: 2026-11-15 }
change: CR-2026-014
impact: none, nothing else names it
---

# Control of documents

Documents are approved before issue. ${body}

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
| A | 2026-11-01 | Carol Day | Issued |
${history}`;

const A = document('A', 'Ask Jane Doe, born 1970-01-01.');
const B = document('B', 'Ask the office.', '| B | 2026-11-20 | Carol Day | CR-2026-014: whom to ask |\n');

/** Revision A names somebody, and B does not. */
const company = copied(async (files: Readonly<Record<string, string>> = { [PATH]: A }) => {
  const root = companyRepository();
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  expect(await judged('append', root, merge(root, { files }))).toMatchObject({ code: 0 });
  return root;
}, folder);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const revise = (root: string): Promise<Result> => judged('append', root, merge(root, { files: { [PATH]: B } }));
const objects = (root: string): string[] =>
  git(root, 'ls-tree', '-r', '--name-only', LEDGER, 'objects/')
    .split('\n')
    .map((path) => path.slice(-64));

/** The record that the verb wrote, by its path, with the folder as it was before. */
async function record(root: string, ...args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { code, err } = await clausemark(root, 'ledger', 'expunge', ...args, ...WHY);
  expect([code, err]).toEqual([0, '']);
  const path = git(root, 'ls-files', '--others', 'acts');
  const text = readFileSync(join(root, path), 'utf8');
  git(root, 'clean', '--quiet', '--force', '-d');
  return { [path]: text };
}

async function expunged(root: string, ...args: readonly string[]): Promise<Merge> {
  const merged = merge(root, { files: await record(root, ...args) });
  const { code, out } = await judged('append', root, merged);
  expect(out).toContain('expunged');
  expect(code).toBe(0);
  return merged;
}

test('a text goes, its entry and its hash stay, and what git still holds is told', async () => {
  const root = await company();
  expect(await revise(root)).toMatchObject({ code: 0 });
  const before = objects(root);
  const anchor = (await clausemark(root, 'ledger', 'anchor')).out.trim();
  const told = await clausemark(root, 'ledger', 'expunge', 'QP-07', '--revision', 'A', ...WHY);
  expect(flat(told.out)).toMatch(/Removes the text of QP-07 A \(\w{12}\)\. Wrote acts\/expunge-\w{12}\.yaml/);
  git(root, 'clean', '--quiet', '--force', '-d');

  const merged = merge(root, { files: await record(root, 'QP-07', '--revision', 'A') });
  expect((await judged('gate', root, merged)).out).toContain(
    'Change control: passed (expunging of the text of QP-07 A).',
  );
  const first = await judged('append', root, merged);
  expect(first.out).toContain('4 expunged');
  expect(flat(first.err)).toContain('Earlier commits still hold it');
  expect((await judged('append', root, merged)).out).toContain('Nothing to record');
  const [gone = '', ...more] = before.filter((hash) => !objects(root).includes(hash));
  expect([gone, more]).toEqual([expect.stringMatching(/^\w{64}$/), []]);

  const verified = await clausemark(root, 'verify', '--anchor', anchor);
  expect(verified.code).toBe(0);
  expect(flat(verified.out)).toContain(
    '1 object expunged, by entry 4 (the text of QP-07 A): removed by Alice Roe and Bob Low',
  );
  expect(flat(verified.out)).toContain('every object that was not expunged, hashed again');
  expect(verified.out).not.toContain('Jane');
  const { expunged: list } = JSON.parse((await clausemark(root, 'verify', '--json')).out);
  expect(list).toMatchObject([{ object: gone, entry: 4, authority: 'GDPR Art. 17, decided by Alice Roe' }]);
  const diff = await clausemark(root, 'diff', 'QP-07', 'A..B');
  expect([diff.code, diff.err]).toEqual([2, expect.stringContaining('expunged by entry 4')]);

  const rest = await clausemark(root, 'ledger', 'expunge', 'QP-07', '--revision', 'A');
  expect(rest.code).toBe(0);
  expect(flat(rest.out)).toContain('Commits of clausemark-ledger, main still hold it.');
  expect(flat(rest.out)).toContain('None of it was done');
});

test('the step that is printed for the former commits of the ledger leaves chain and anchors whole', async () => {
  const root = await company();
  const server = `${root}/.git/server.git`;
  git(root, 'clone', '--quiet', '--bare', root, server);
  git(root, 'remote', 'add', 'origin', server);
  await expunged(root, 'QP-07');
  git(root, 'push', '--quiet', 'origin', LEDGER);
  const anchor = (await clausemark(root, 'ledger', 'anchor')).out.trim();
  const { out } = await clausemark(root, 'ledger', 'expunge', 'QP-07');
  const commands = out.split('\n').filter((line) => /^ {6}(?:git fetch|new=|git push)/.test(line));
  expect(commands).toHaveLength(4);
  write(root, { '.git/steps.sh': `set -e\n${commands.join('\n')}\n` });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' };
  const who = { GIT_AUTHOR_NAME: 'o', GIT_AUTHOR_EMAIL: 'o@x', GIT_COMMITTER_NAME: 'o', GIT_COMMITTER_EMAIL: 'o@x' };
  execFileSync('sh', ['.git/steps.sh'], { cwd: root, env: { ...env, ...who }, stdio: 'pipe' });
  expect(git(root, 'rev-list', '--count', LEDGER)).toBe('1');
  expect((await clausemark(root, 'verify', '--anchor', anchor)).code).toBe(0);
  expect(flat((await clausemark(root, 'ledger', 'expunge', 'QP-07')).out)).not.toContain(
    'Commits of clausemark-ledger',
  );
  const gap = ['--cause', 'force-push', '--from', '2026-11-20T08:00:00Z', '--note', 'Former commits removed.'];
  expect((await clausemark(root, 'ledger', 'gap', ...gap, '--push', 'origin')).code).toBe(0);
});

test('two approvers of the gate have to, and the author is neither of them', async () => {
  const root = await company();
  const files = await record(root, 'QP-07');
  const attempts: readonly (readonly [MergeOptions, string])[] = [
    [{ approvers: [] }, 'is missing'],
    [{ approvers: ['alice'] }, '1 approval missing'],
    [{ approvers: ['alice', 'dan'] }, 'holds none of the roles needed'],
    [{ author: 'bob' }, 'Bob Low, contributed to the change'],
    [{ approvers: ['alice', 'bob'], files: { 'notes.txt': 'x' }, after: files }, 'approved another content'],
  ];
  for (const [options, words] of attempts) {
    const merged = merge(root, { files, ...options });
    expect(await judged('gate', root, merged)).toMatchObject({ code: 1, out: expect.stringContaining(words) });
    expect(await judged('append', root, merged)).toMatchObject({
      code: 1,
      out: expect.stringContaining('NOT RECORDED'),
    });
    git(root, 'reset', '--quiet', '--hard', merged.base);
  }
  expect(git(root, 'show', `${LEDGER}:ledger.jsonl`)).not.toContain('expunged');
});

test('a matrix without approvers of the gate lets nobody expunge, and the base decides it', async () => {
  const root = await company();
  const files = await record(root, 'QP-07');
  const matrix = readFileSync(join(root, 'control/approvals.yaml'), 'utf8');
  const weaker = matrix.replace('[quality-manager, managing-director], two_person', '[buyer], two_person');
  const merged = merge(root, {
    files: { ...files, 'control/approvals.yaml': weaker },
    author: 'dan',
    approvers: ['carol'],
  });
  const { code, out } = await judged('gate', root, merged);
  expect(code).toBe(1);
  expect(out).toContain('expunging of the text of QP-07 A, in force: approval as quality-manager or managing-director');
});

test('only what the ledger has can go: neither a change past the gate, nor rules, nor what is gone', async () => {
  const root = await company();
  const files = await record(root, 'QP-07');
  const [path = '', text = ''] = Object.entries(files)[0] ?? [];
  const unapproved = document('A', 'Nobody approved this.');
  const past = merge(root, { files: { [PATH]: unapproved }, approvers: [] });
  expect(await judged('append', root, past)).toMatchObject({ code: 1 });
  const of = (hash: string): Readonly<Record<string, string>> => ({ [path]: text.replace(/\["\w+"\]/, `["${hash}"]`) });
  const hashOf = (file: string): string =>
    git(root, 'show', `${LEDGER}:ledger.jsonl`).match(new RegExp(`"${file}":"(\\w{64})"`))?.[1] ?? '';
  const cases: readonly (readonly [string, string])[] = [
    [createHash('sha256').update(unapproved).digest('hex'), 'the ledger has no text and no file'],
    [hashOf('matrix'), 'holds rules by which entries are judged'],
    [hashOf('people'), 'holds rules by which entries are judged'],
  ];
  git(root, 'reset', '--quiet', '--hard', past.base);
  for (const [hash, words] of cases) {
    const merged = merge(root, { files: of(hash) });
    for (const verb of ['gate', 'append'] as const)
      expect(await judged(verb, root, merged)).toMatchObject({ code: 1, out: expect.stringContaining(words) });
    git(root, 'reset', '--quiet', '--hard', merged.base);
    const asked = await clausemark(root, 'ledger', 'expunge', hash.slice(0, 16), ...WHY);
    expect([asked.code, asked.out]).toEqual([2, '']);
  }
  await expunged(root, 'QP-07');
  const again = merge(root, { files: { 'acts/again.yaml': text } });
  expect(await judged('gate', root, again)).toMatchObject({
    code: 1,
    out: expect.stringContaining('was expunged by entry 3'),
  });
});

test('an object that is deleted without an entry, or by an entry without approvals, is a finding', async () => {
  const root = await company();
  const text = git(root, 'show', `${LEDGER}:ledger.jsonl`);
  const hash = /"objects":\["(\w{64})"/.exec(text)?.[1] ?? '';
  const at = `objects/sha256/${hash.slice(0, 2)}/${hash}`;
  const place = `${root}/.git/place`;
  git(root, 'worktree', 'add', '--quiet', place, LEDGER);
  git(place, 'rm', '--quiet', at);
  const deleted = await clausemark(root, 'verify', '--ledger', place);
  expect(deleted).toMatchObject({ code: 1, out: expect.stringContaining(`LED006 entry 2: The object`) });
  const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as {
    authors: string[];
    policy: never;
    source: never;
    at: string;
  };
  const head = JSON.parse((await clausemark(root, 'verify', '--json')).out).head;
  const { authors, policy, source } = last;
  const event = {
    type: 'expunged',
    object: hash,
    reason: 'x',
    authority: 'me',
    authors,
    policy,
    source,
    approvals: [] as never[],
  } as const;
  write(place, { 'ledger.jsonl': `${text}\n${appendEntry(head, event, last.at).line}` });
  const forged = await clausemark(root, 'verify', '--ledger', place);
  expect(forged).toMatchObject({ code: 1, out: expect.stringContaining('LED003 entry 3') });
  expect(forged.out).not.toContain('LED006');
});

test('what was expunged does not come back: a copy that lies there again is found and goes with the next entry', async () => {
  const root = await company();
  const old = git(root, 'rev-parse', LEDGER);
  await expunged(root, 'QP-07');
  const { hash, at } = removedIn(root);
  const place = `${root}/.git/place`;
  git(root, 'worktree', 'add', '--quiet', place, LEDGER);
  git(place, 'checkout', '--quiet', old, '--', at);
  git(place, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '--message=back');
  git(root, 'worktree', 'remove', place);
  expect(objects(root)).toContain(hash);
  const found = await clausemark(root, 'verify');
  expect(found.code).toBe(1);
  expect(flat(found.out)).toContain('LED006 entry 3: The object');
  expect(flat(found.out)).toContain('lies in the ledger all the same');
  const diff = await clausemark(root, 'diff', 'QP-07', 'A..');
  expect([diff.code, diff.out]).toEqual([2, '']);
  const gap = ['--cause', 'other', '--from', '2026-11-20T08:00:00Z', '--note', 'A copy was put back.'];
  expect((await clausemark(root, 'ledger', 'gap', ...gap)).code).toBe(0);
  expect(objects(root)).not.toContain(hash);
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('a file that was expunged is not released again with the next revision', async () => {
  const link = (text: string): string => text.replace('Documents are', '[Form](form.csv) Documents are');
  const root = await company({ [PATH]: link(A), 'procedures/form.csv': 'Jane Doe\n' });
  const whole = await clausemark(root, 'ledger', 'expunge', 'QP-07', ...WHY);
  expect(flat(whole.out)).toMatch(
    /Not removed: the file form\.csv of QP-07 A, which is in force\. It goes with: clausemark ledger expunge \w{12}/,
  );
  git(root, 'clean', '--quiet', '--force', '-d');
  await expunged(root, /ledger expunge (\w{12})\n/.exec(whole.out)?.[1] ?? '');
  const back = merge(root, { files: { [PATH]: link(B) } });
  const gate = await judged('gate', root, back);
  expect(gate).toMatchObject({
    code: 1,
    out: expect.stringContaining('QP-07 hands out the file form.csv, which entry 3'),
  });
  const { code, out } = await judged('append', root, back);
  expect(code).toBe(1);
  expect(out).toContain('NOT RECORDED');
});

function removedIn(root: string): { readonly hash: string; readonly at: string } {
  const at = git(root, 'diff', '--name-only', '--diff-filter=D', `${LEDGER}^`, LEDGER);
  return { hash: at.slice(-64), at };
}

test.each([
  [['QP-07'], 'It is not said why it has to go'],
  [['QP-70', ...WHY], 'Did you mean QP-07?'],
  [['QP-07', '--revision', 'Z', ...WHY], 'It has the revisions A'],
  [['QP-07', '--effective', '2026-12-01', ...WHY], 'does not take --effective'],
])(
  '%j: exit 2, nothing written',
  async (args, words) => {
    const root = await company();
    const { code, err } = await clausemark(root, 'ledger', 'expunge', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(git(root, 'status', '--porcelain')).toBe('');
  },
  60_000,
);
