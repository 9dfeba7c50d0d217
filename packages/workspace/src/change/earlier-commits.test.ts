// Who wrote a file before: read from real histories, with everything a history can hold to mislead.
import { GitError } from '../errors/errors.ts';
import { commit, git, repository, writeFiles } from '../../test/repository.ts';
import { expect, test } from 'vitest';
import { earlierCommits, type EarlierFile } from './earlier-commits.ts';

const TEXT = 'Parts that a customer sends back shall be kept apart until the quality manager has decided about them.\n';
const PATH = 'procedures/a.md';
const file = (more: Partial<EarlierFile> = {}): EarlierFile => ({
  key: 'A',
  paths: [PATH],
  content: { text: TEXT },
  ...more,
});
const head = (root: string): string => git(root, 'rev-parse', 'HEAD').trim();

function commitAs(root: string, who: string, message = 'change'): string {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', `--author=${who} <${who}@acme.example>`, `--message=${message}`);
  return head(root);
}

async function authors(root: string, files: readonly EarlierFile[] = [file()]): Promise<string[]> {
  const found = await earlierCommits(root, { base: head(root), head: head(root), files });
  return [...(found?.get('A') ?? [])].map(({ authorEmail }) => authorEmail.replace('@acme.example', '')).sort();
}

test('a message that looks like what git prints adds and hides nobody', async () => {
  const root = repository({ 'README.md': 'x' });
  writeFiles(root, { [PATH]: TEXT });
  commitAs(
    root,
    'alice',
    `QP-07\n\n\u0001${'a'.repeat(40)}\u001f\u001fbob@acme.example\u001fx\u001f0\u001f\n:100644 100644 a b M\n${PATH}`,
  );
  writeFiles(root, { 'README.md': 'y' });
  commitAs(root, 'dan');
  expect(await authors(root)).toEqual(['alice']);
});

test('a setting of the clone that follows renames leaves nobody out', async () => {
  const root = repository({ 'README.md': 'x' });
  git(root, 'checkout', '--quiet', '-b', 'side');
  writeFiles(root, { [PATH]: TEXT });
  commitAs(root, 'alice');
  git(root, 'checkout', '--quiet', 'main');
  writeFiles(root, { [PATH]: TEXT });
  commitAs(root, 'dan');
  git(root, 'merge', '--quiet', '--no-edit', 'side');
  git(root, 'config', 'log.follow', 'true');
  expect(await authors(root)).toEqual(['alice', 'dan']);
});

test('only what came behind the last entry counts, unless that commit is of another history', async () => {
  const root = repository({ 'README.md': 'x' });
  writeFiles(root, { [PATH]: `${TEXT}Draft.\n` });
  commitAs(root, 'alice');
  writeFiles(root, { [PATH]: TEXT });
  const since = commitAs(root, 'bob');
  writeFiles(root, { [PATH]: `${TEXT}More.\n` });
  commitAs(root, 'dan');
  expect(await authors(root, [file({ since })])).toEqual(['dan']);
  expect(await authors(root, [file({ since: 'f'.repeat(40) })])).toEqual(['alice', 'bob', 'dan']);
});

test('two files of one document, and a manual that is a folder of its repository', async () => {
  const root = repository({ 'qms/clausemark.yaml': 'organisation: Acme\n', 'README.md': 'x' });
  writeFiles(root, { [`qms/${PATH}`]: TEXT });
  commitAs(root, 'alice');
  writeFiles(root, { 'qms/images/a.png': 'picture' });
  commitAs(root, 'dan');
  writeFiles(root, { [PATH]: TEXT });
  commitAs(root, 'bob');
  const picture = file({ paths: ['images/a.png'], content: { sha256: '0'.repeat(64) } });
  expect(await authors(`${root}/qms`, [file(), picture])).toEqual(['alice', 'dan']);
});

test('a name with a line end is refused: it could hide its authors', async () => {
  const root = repository({ 'README.md': 'x' });
  commit(root);
  await expect(authors(root, [file({ paths: ['procedures/a\nb.md'] })])).rejects.toThrow(GitError);
});

test('nothing is asked of git where nothing comes into force', async () => {
  expect(await earlierCommits('/nowhere', { base: '', head: '', files: [] })).toEqual(new Map());
});
