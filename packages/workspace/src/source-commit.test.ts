import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sourceCommit } from './source-commit.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'clausemark-source-'));
  made.push(path);
  return path;
}

function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
}

test('names a commit only for exactly its files', async () => {
  const root = newFolder();
  expect(await sourceCommit({ root })).toBeUndefined();
  git(root, 'init', '-q');
  mkdirSync(join(root, 'procedures'));
  writeFileSync(join(root, 'clausemark.yaml'), '');
  writeFileSync(join(root, 'procedures/a.md'), '# A\n');
  expect(await sourceCommit({ root })).toBeUndefined();
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'one');
  const head = git(root, 'rev-parse', 'HEAD');
  expect(await sourceCommit({ root })).toBe(head);
  expect(await sourceCommit({ root: join(root, 'procedures') })).toBe(head);

  writeFileSync(join(root, 'procedures/b.md'), '# B\n');
  expect(await sourceCommit({ root })).toBeUndefined();
  expect(await sourceCommit({ root, at: 'HEAD' })).toBe(head);
  expect(await sourceCommit({ root, at: 'index' })).toBe(head);
  git(root, 'add', '.');
  expect(await sourceCommit({ root, at: 'index' })).toBeUndefined();
  git(root, 'commit', '-qm', 'two');
  writeFileSync(join(root, 'procedures/a.md'), '# Other\n');
  expect(await sourceCommit({ root })).toBeUndefined();
});
