// A checkout as Git for Windows makes it: CRLF in every text, no mark of programs. It must say the same as any other.
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { fileDigests } from '../file-digests.ts';
import { listChangedFiles } from './list-changed-files.ts';

const sha = (content: string): string => createHash('sha256').update(content).digest('hex');

const files = {
  'clausemark.yaml': 'organization: Test\n',
  'procedures/QP-1.md': '---\nid: QP-1\n---\n\n# Title\n',
  'procedures/limits.csv': 'class,limit\nA,1\n',
  'procedures/mixed.txt': 'one\r\ntwo\n',
  'procedures/scan.bin': '\0\r\n\n',
};

function windowsClone(attributes?: string): string {
  const origin = repository({ ...files, ...(attributes !== undefined && { '.gitattributes': attributes }) });
  const clone = join(temporaryFolder(), 'Jürgen Müller');
  git(origin, 'clone', '--quiet', '-c', 'core.autocrlf=true', '-c', 'core.fileMode=false', '.', clone);
  return clone;
}

/** As after a copy of the folder: git has to look at each file again. */
function touch(root: string): void {
  for (const path of Object.keys(files)) utimesSync(join(root, path), 1, 1);
}

test('files have the digest that they have in the commit', async () => {
  const root = windowsClone();
  expect(readFileSync(join(root, 'procedures/limits.csv'), 'utf8')).toBe('class,limit\r\nA,1\r\n');
  const [onDisk, committed] = [await fileDigests({ root }), await fileDigests({ root, at: 'HEAD' })];
  for (const [path, content] of Object.entries(files)) {
    expect([path, onDisk(path)]).toEqual([path, sha(content)]);
    expect(committed(path)).toBe(sha(content));
  }
  writeFiles(root, { 'procedures/limits.csv': 'class,limit\r\nA,2\r\n' });
  expect((await fileDigests({ root }))('procedures/limits.csv')).toBe(sha('class,limit\nA,2\n'));
  git(root, 'config', 'core.autocrlf', 'false');
  expect((await fileDigests({ root }))('procedures/limits.csv')).toBe(sha('class,limit\r\nA,2\r\n'));
});

test('files that git converts by an attribute of their own have it too', async () => {
  const root = windowsClone('*.csv text eol=crlf\n');
  git(root, 'config', 'core.autocrlf', 'false');
  expect((await fileDigests({ root }))('procedures/limits.csv')).toBe(sha(files['procedures/limits.csv']));
});

test('a file that is only newer, or was only copied, is no change', async () => {
  const root = windowsClone();
  touch(root);
  expect(await listChangedFiles({ top: root, root }, git(root, 'rev-parse', 'HEAD').trim())).toEqual([]);
});

test('a change has the digest that it will have in its commit, a program is none where the disk cannot tell', async () => {
  const root = windowsClone();
  touch(root);
  const changed = {
    'procedures/limits.csv': 'class,limit\r\nA,2\r\n',
    'procedures/QP-2.md': '---\r\nid: QP-2\r\n---\r\n',
    'procedures/mixed.txt': 'one\r\ntwo\r\nthree\n',
  };
  writeFiles(root, changed);
  for (const path of Object.keys(changed)) chmodSync(join(root, path), 0o755);
  const base = git(root, 'rev-parse', 'HEAD').trim();
  const before = await listChangedFiles({ top: root, root }, base);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'change');
  const after = await listChangedFiles({ top: root, root }, base, git(root, 'rev-parse', 'HEAD').trim());
  // Of a text that has CRLF in git already, git keeps them; here it is only known to have changed.
  const withoutMixed = ({ path }: { readonly path: string }): boolean => path !== 'procedures/mixed.txt';
  expect(before.filter(withoutMixed)).toEqual(after.filter(withoutMixed));
  expect(before.map(({ path, head }) => [path, head?.kind])).toEqual(after.map(({ path }) => [path, 'file']));
  expect(after.map(({ path }) => path)).toEqual(Object.keys(changed).sort());
});

test('a program that git was told not to look at stays one', async () => {
  const root = windowsClone();
  git(root, 'update-index', '--chmod=+x', 'procedures/limits.csv');
  git(root, 'commit', '--quiet', '--message', 'program');
  git(root, 'update-index', '--assume-unchanged', 'procedures/limits.csv');
  expect(await listChangedFiles({ top: root, root }, git(root, 'rev-parse', 'HEAD').trim())).toEqual([]);
});
