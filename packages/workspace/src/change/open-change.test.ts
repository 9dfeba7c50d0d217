import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Manual } from '@clausemark/manual';
import { expect, test, vi } from 'vitest';
import { commit, document, git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openManual } from '../open-manual.ts';
import { openChange, type OpenChangeOptions } from './open-change.ts';

const MATRIX = 'rules: [{ type: "*", deny: true }]\ngate: { approvers: [quality-manager] }\n';
const files = {
  'clausemark.yaml': 'organisation: Base\n',
  'control/approvals.yaml': MATRIX,
  'procedures/one.md': document('One'),
  'notes.txt': 'before',
};

function branched(changes: Readonly<Record<string, string>>, root = repository(files)): string {
  git(root, 'checkout', '--quiet', '-b', 'work');
  writeFiles(root, changes);
  commit(root);
  return root;
}

const open = (root: string, more: Partial<OpenChangeOptions> = {}) =>
  openChange({ root, base: 'main', head: 'work', from: 'exact', cache: false, ...more });

test('both sides, the matrix of the base, every changed file', async () => {
  const root = branched({
    'clausemark.yaml': 'organisation: Head\n',
    'control/approvals.yaml': MATRIX.replace('quality', 'x'),
    'notes.txt': 'after',
    'procedures/two.md': document('Two'),
  });
  const change = await open(root);
  expect(change.base.manual.config.organisation).toBe('Base');
  expect(change.matrix?.gate.approvers).toEqual(['quality-manager']);
  expect(change.files.map(({ path, base, head }) => [path, base === undefined, head === undefined])).toEqual([
    ['clausemark.yaml', false, false],
    ['control/approvals.yaml', false, false],
    ['notes.txt', false, false],
    ['procedures/two.md', true, false],
  ]);
  expect([change.history, change.ledger]).toEqual([{ complete: true }, { kind: 'none' }]);
  expect(change.head.fileDigest('notes.txt')).toBe(change.files[2]?.head?.sha256);
});

test('a document that both sides share is read under the names of fields of each side', async () => {
  const text = '---\nid: ONE\nheadline: Another title\n---\n\n# One\n';
  const root = repository({ ...files, 'procedures/one.md': text, 'procedures/two.md': document('Two') });
  branched({ 'clausemark.yaml': 'fields: { headline: title }\n', 'procedures/two.md': document('Two, changed') }, root);
  const cache = { folder: temporaryFolder() };
  await openManual({ root, at: 'main', cache });
  const titles = ({ documents }: Manual): string[] => documents.map(({ title }) => title);
  const change = await open(root, { cache });
  expect(titles(change.base.manual)).toEqual(['One', 'Two']);
  expect(titles(change.head.manual)).toEqual(['Another title', 'Two, changed']);
  expect(titles(await openManual({ root, at: 'work', cache }))).toEqual(['Another title', 'Two, changed']);
});

test('with a cache both sides are what they are without one', async () => {
  const others = Object.fromEntries(['a', 'b', 'c'].map((name) => [`procedures/${name}.md`, document(name)]));
  const root = repository({ ...files, ...others });
  git(root, 'checkout', '--quiet', '-b', 'work');
  git(root, 'mv', 'procedures/a.md', 'procedures/d.md');
  git(root, 'rm', '--quiet', 'procedures/b.md');
  writeFiles(root, { 'procedures/one.md': document('One, changed') });
  commit(root);
  const shown = ({ documents }: Manual): unknown =>
    documents.map(({ path, contentId, face, facts }) => [path, contentId, face, facts.headings, facts.frontMatter]);
  const [cold, folder] = [await open(root), temporaryFolder()];
  for (const round of ['cold', 'warm']) {
    const { base, head } = await open(root, { cache: { folder } });
    expect([round, shown(base.manual), shown(head.manual)]).toEqual([
      round,
      shown(cold.base.manual),
      shown(cold.head.manual),
    ]);
  }
});

test('catalogues of the base decide what is asked for, so they are gate paths', async () => {
  const root = repository({
    ...files,
    'clausemark.yaml': 'catalogues: [standards/*.yaml]\n',
    'standards/own.yaml': '',
  });
  expect((await open(branched({ a: 'x' }, root))).matrix?.gate.paths).toEqual(['standards/*.yaml']);
});

test('without a matrix, or with a broken one, nothing can be approved', async () => {
  const { 'control/approvals.yaml': _, ...others } = files;
  expect((await open(branched({ a: 'x' }, repository(others)))).matrix).toBeUndefined();
  const broken = repository({ ...files, 'control/approvals.yaml': 'rules: 7\n' });
  expect((await open(branched({ a: 'x' }, broken))).matrix?.rules).toEqual([{ type: ['*'], deny: true }]);
});

test('what is no plain file is named, with the text of files that steer git', async () => {
  const root = repository(files);
  git(root, 'checkout', '--quiet', '-b', 'work');
  symlinkSync('/etc/passwd', join(root, 'procedures/link.md'));
  chmodSync(join(root, 'notes.txt'), 0o755);
  writeFiles(root, {
    '.gitattributes': '*.md -diff\n',
    'pointer.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
  });
  commit(root);
  const found = (await open(root)).files.map(({ path, head }) => [path, head?.kind, head?.text, head?.pointer]);
  expect(found).toEqual([
    ['.gitattributes', 'file', '*.md -diff\n', undefined],
    ['notes.txt', 'program', undefined, undefined],
    ['pointer.pdf', 'file', undefined, true],
    ['procedures/link.md', 'link', undefined, undefined],
  ]);
});

test('the manual in a folder of the repository: what lies above is seen too', async () => {
  const root = repository({ 'qms/clausemark.yaml': '', 'qms/procedures/one.md': document('One'), 'ci.yml': 'a' });
  branched({ 'ci.yml': 'b', 'qms/procedures/one.md': document('Two') }, root);
  expect((await open(join(root, 'qms'))).files.map(({ path }) => path)).toEqual(['../ci.yml', 'procedures/one.md']);
});

test('the index and the disk', async () => {
  const root = repository(files);
  writeFiles(root, { 'procedures/one.md': document('Staged') });
  git(root, 'add', '--all');
  writeFiles(root, { 'procedures/one.md': document('On disk'), 'procedures/new.md': document('New') });
  const [index, disk] = [await open(root, { head: 'index' }), await open(root, { head: undefined })];
  expect(index.files.map(({ path }) => path)).toEqual(['procedures/one.md']);
  expect(disk.files.map(({ path }) => path)).toEqual(['procedures/new.md', 'procedures/one.md']);
  expect([index.history.complete, disk.history.complete]).toEqual([true, true]);
  expect(index.files[0]?.head?.sha256).not.toBe(disk.files[1]?.head?.sha256);
});

test('in a hook the index of the commit that is being made', async () => {
  const root = branched({ 'notes.txt': 'after' });
  vi.stubEnv('GIT_INDEX_FILE', join(root, '.git/index.lock'));
  git(root, 'read-tree', 'HEAD');
  writeFiles(root, { 'procedures/one.md': document('One, changed') });
  git(root, 'add', 'procedures/one.md');
  const change = await open(root, { head: 'index' });
  vi.unstubAllEnvs();
  expect(change.files.map(({ path }) => path)).toEqual(['notes.txt', 'procedures/one.md']);
  expect(change.head.manual.documents[0]?.title).toBe('One, changed');
});

test('only touched, or put back: no change', async () => {
  const root = repository(files);
  writeFiles(root, { 'notes.txt': 'other' });
  writeFiles(root, { 'notes.txt': 'before' });
  expect((await open(root, { head: undefined })).files).toEqual([]);
});

test('a base that went on: an author sees his own change, a gate refuses', async () => {
  const root = branched({ 'procedures/two.md': document('Two') });
  git(root, 'checkout', '--quiet', 'main');
  writeFiles(root, { 'notes.txt': 'main went on' });
  commit(root);
  const mine = await open(root, { from: 'fork-point' });
  expect([mine.files.map(({ path }) => path), mine.history.complete]).toEqual([['procedures/two.md'], true]);
  expect((await open(root)).history).toMatchObject({ complete: false, problem: expect.stringContaining('undo') });
});

test('the same commit, another history, a shallow clone: never "nothing changed"', async () => {
  const root = branched({ a: 'x' });
  expect((await open(root, { head: 'main' })).history).toMatchObject({
    complete: false,
    problem: expect.stringContaining('same commit'),
  });
  git(root, 'checkout', '--quiet', '--orphan', 'stranger');
  commit(root);
  expect((await open(root, { head: 'stranger' })).history).toMatchObject({
    complete: false,
    problem: expect.stringContaining('no common history'),
  });
  const clone = temporaryFolder();
  git(clone, 'clone', '--quiet', '--depth=1', '--branch=work', `file://${root}`, '.');
  await expect(open(clone, { base: 'HEAD^1', head: 'HEAD' })).rejects.toMatchObject({ code: 'missingHistory' });
  git(clone, 'fetch', '--quiet', '--depth=1', 'origin', 'main:main');
  expect((await open(clone, { head: 'HEAD' })).history).toMatchObject({
    complete: false,
    mend: expect.stringContaining('unshallow'),
  });
});
