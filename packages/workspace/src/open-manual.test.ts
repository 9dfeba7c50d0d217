// The three trees a manual can be read from, on real repositories.
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manual } from '@clausemark/manual';
import { describe, expect, test } from 'vitest';
import {
  commit,
  document,
  git,
  repository,
  snapshot,
  temporaryFolder,
  unbornRepository,
  writeFiles,
} from '../test/repository.ts';
import { openManual, openManualIn } from './open-manual.ts';
import { openTree } from './tree/open-tree.ts';

const open = (root: string, at?: string): Promise<Manual> => openManual({ root, at, cache: false });
const titles = (manual: Manual): string[] => manual.documents.map(({ title }) => title);
const paths = (manual: Manual): string[] => manual.documents.map(({ path }) => path);
const TREES = [undefined, 'index', 'HEAD'] as const;

const config = { 'clausemark.yaml': 'organisation: Test\n' };

describe('work tree, index and commit', () => {
  test('each shows its own state of a document', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('Committed') });
    writeFiles(root, { 'procedures/a.md': document('Staged') });
    git(root, 'add', '--all');
    writeFiles(root, { 'procedures/a.md': document('On disk') });

    expect(titles(await open(root))).toEqual(['On disk']);
    expect(titles(await open(root, 'index'))).toEqual(['Staged']);
    expect(titles(await open(root, 'HEAD'))).toEqual(['Committed']);
  });

  test('the text a finding is shown in comes from the same state', async () => {
    const root = repository({
      ...config,
      'procedures/a.md': document('Committed'),
      'procedures/b.md': document('Other'),
    });
    writeFiles(root, { 'procedures/a.md': document('On disk') });
    for (const [at, title] of [
      [undefined, 'On disk'],
      ['HEAD', 'Committed'],
      ['index', 'Committed'],
    ] as const) {
      const manual = await open(root, at);
      expect(manual.source('procedures/a.md')?.text).toBe(document(title));
      expect(manual.source('procedures/b.md')?.text).toBe(document('Other'));
      expect(manual.source('procedures/none.md')).toBeUndefined();
      expect(manual.source('../../etc/passwd')).toBeUndefined();
    }
  });

  test('the name says which one it is', async () => {
    const root = repository(config);
    expect((await open(root, 'HEAD')).name).toMatch(/^clausemark-\w+ at HEAD$/);
    expect((await open(root)).name).toMatch(/^clausemark-\w+$/);
  });

  test('a rename is seen where it has happened', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    git(root, 'mv', 'procedures/a.md', 'procedures/b.md');
    expect(paths(await open(root))).toEqual(['procedures/b.md']);
    expect(paths(await open(root, 'index'))).toEqual(['procedures/b.md']);
    expect(paths(await open(root, 'HEAD'))).toEqual(['procedures/a.md']);
  });

  test('untracked files are read, ignored ones are not', async () => {
    const root = repository({ ...config, '.gitignore': 'scratch/\n*.tmp.md\n' });
    writeFiles(root, {
      'procedures/new.md': document('New'),
      'procedures/x.tmp.md': '',
      'procedures/scratch/y.md': '',
    });
    expect(paths(await open(root))).toEqual(['procedures/new.md']);
    expect(paths(await open(root, 'index'))).toEqual([]);
  });

  test('a deleted file is gone from disk and still in the index', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    rmSync(join(root, 'procedures/a.md'));
    const manual = await open(root);
    expect(manual.files.has('procedures/a.md')).toBe(false);
    expect(paths(await open(root, 'index'))).toEqual(['procedures/a.md']);
  });

  test.each(['in git', 'without git'])(
    'a document that vanishes after it was listed ends the run, %s',
    async (where) => {
      const files = { ...config, 'procedures/a.md': document('A'), 'procedures/b.md': document('B') };
      const root = where === 'in git' ? repository(files) : temporaryFolder();
      writeFiles(root, files);
      for (const replace of [() => undefined, () => symlinkSync('b.md', join(root, 'procedures/a.md'))]) {
        const tree = await openTree(root, undefined);
        rmSync(join(root, 'procedures/a.md'));
        replace();
        await expect(openManualIn(root, tree, { root, cache: false })).rejects.toMatchObject({
          code: 'changedWhileRead',
          message: expect.stringContaining('procedures/a.md'),
        });
        rmSync(join(root, 'procedures/a.md'), { force: true });
        expect(titles(await open(root))).toEqual(['B']);
        writeFiles(root, files);
      }
    },
  );

  test('files git was told not to look at are read as they are', async () => {
    const files = {
      'procedures/a.md': document('A'),
      'procedures/b.md': document('B'),
      'procedures/c.md': document('C'),
    };
    const root = repository({ ...config, ...files });
    git(root, 'update-index', '--assume-unchanged', 'procedures/a.md');
    git(root, 'update-index', '--skip-worktree', 'procedures/b.md', 'procedures/c.md');
    writeFiles(root, { 'procedures/a.md': document('A2'), 'procedures/b.md': document('B2') });
    rmSync(join(root, 'procedures/c.md'));
    expect(titles(await open(root))).toEqual(['A2', 'B2']);
  });

  test('before the first commit there is a work tree and an index, and no commit', async () => {
    const root = unbornRepository({ ...config, 'procedures/a.md': document('A'), 'procedures/b.md': document('B') });
    git(root, 'add', 'procedures/a.md');
    expect(titles(await open(root))).toEqual(['A', 'B']);
    expect(titles(await open(root, 'index'))).toEqual(['A']);
    await expect(open(root, 'HEAD')).rejects.toMatchObject({ name: 'GitError', code: 'noCommitYet' });
  });

  test('an unresolved merge can be read on disk and not from the index', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    git(root, 'checkout', '--quiet', '-b', 'other');
    writeFiles(root, { 'procedures/a.md': document('Theirs') });
    commit(root);
    git(root, 'checkout', '--quiet', 'main');
    writeFiles(root, { 'procedures/a.md': document('Ours') });
    commit(root);
    expect(() => git(root, 'merge', 'other')).toThrow();
    const manual = await open(root);
    expect(manual.documents[0]?.facts.leftovers.map(({ kind }) => kind)).toContain('conflict');
    await expect(open(root, 'index')).rejects.toMatchObject({ code: 'unmergedIndex' });
  });

  test('a file that is only announced to git is not in the index', async () => {
    const root = repository({ ...config, 'procedures/a.md': '' });
    writeFiles(root, { 'procedures/b.md': document('B') });
    git(root, 'add', '--intent-to-add', 'procedures/b.md');
    expect(paths(await open(root, 'index'))).toEqual(['procedures/a.md']);
    expect(paths(await open(root))).toEqual(['procedures/a.md', 'procedures/b.md']);
  });

  test('repositories with SHA-256 and linked work trees are read', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') }, '--object-format=sha256');
    const linked = join(temporaryFolder(), 'linked');
    git(root, 'worktree', 'add', '--quiet', linked);
    for (const at of TREES) {
      expect(titles(await open(root, at))).toEqual(['A']);
      expect(titles(await open(linked, at))).toEqual(['A']);
    }
  });
});

describe('the root', () => {
  test('a sub-folder of a repository is a manual of its own', async () => {
    const root = repository({
      'README.md': 'x',
      'procedures/outside.md': document('Outside'),
      'quality/clausemark.yaml': 'organisation: Test\n',
      'quality/procedures/deep/a.md': document('Inside'),
    });
    for (const at of TREES) {
      const manual = await open(join(root, 'quality/procedures/deep'), at);
      expect([...manual.files.keys()]).toEqual(['clausemark.yaml', 'procedures/deep/a.md']);
      expect(titles(manual)).toEqual(['Inside']);
    }
  });

  test('a folder outside git is listed without links, hidden files and installed packages', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      ...config,
      'procedures/a.md': document('A'),
      'procedures/.b.md': '',
      'procedures/node_modules/c.md': '',
    });
    symlinkSync('/etc', join(root, 'procedures/etc'));
    symlinkSync('a.md', join(root, 'procedures/link.md'));
    const manual = await open(root);
    expect(paths(manual)).toEqual(['procedures/a.md']);
    expect(manual.files.get('procedures/etc')?.kind).toBe('symlink');
    expect(manual.files.get('procedures/link.md')?.kind).toBe('symlink');
    await expect(open(root, 'main')).rejects.toMatchObject({ name: 'GitError', code: 'notARepository' });
  });

  test('a folder that git ignores is read like one outside git', async () => {
    const root = repository({ '.gitignore': 'build/\n' });
    writeFiles(root, { 'build/clausemark.yaml': '', 'build/procedures/a.md': document('A') });
    expect(titles(await open(join(root, 'build')))).toEqual(['A']);
  });

  test('a stray .git does not make a repository', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.git'));
    writeFiles(root, { 'procedures/a.md': document('A') });
    expect(titles(await open(root))).toEqual(['A']);
  });

  test('folders without end are an error, not a long wait', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, ...Array.from({ length: 120 }, () => 'd')), { recursive: true });
    await expect(open(root)).rejects.toMatchObject({ name: 'UsageError', code: 'foldersTooDeep' });
  });

  test('a wrong path says what is wrong with it', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'a.md': '' });
    await expect(open(join(root, 'nowhere'))).rejects.toMatchObject({ name: 'UsageError', code: 'noSuchFolder' });
    await expect(open(join(root, 'a.md'))).rejects.toMatchObject({ name: 'UsageError', code: 'notAFolder' });
  });
});

describe('hostile names and trees', () => {
  const nasty = [
    'new\nline.md',
    'quo"te.md',
    "apo'strophe.md",
    '-rf.md',
    '$(touch pwned).md',
    '::error::x.md',
    ';id;.md',
    'tab\there.md',
    '*.md',
    ' .md',
  ];

  test.skipIf(process.platform === 'win32')('names survive in every tree', async () => {
    const root = repository({
      ...config,
      ...Object.fromEntries(nasty.map((name) => [`procedures/${name}`, document(`Doc ${nasty.indexOf(name)}`)])),
    });
    for (const at of TREES) {
      const manual = await open(root, at);
      expect(paths(manual)).toEqual(nasty.map((name) => `procedures/${name}`).sort());
      for (const name of nasty)
        expect(manual.source(`procedures/${name}`)?.text).toContain(`Doc ${nasty.indexOf(name)}`);
    }
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('a name that is no UTF-8 is a document with a problem', async () => {
    const root = repository(config);
    mkdirSync(join(root, 'procedures'));
    writeFileSync(
      Buffer.concat([Buffer.from(join(root, 'procedures/')), Buffer.from([0x4d, 0xfc]), Buffer.from('.md')]),
      'x',
    );
    const problems = [{ code: 'not-utf8', detail: 'procedures/M\\xfc.md' }];
    expect((await open(root)).documents[0]?.facts.problems).toMatchObject(problems);
    commit(root);
    for (const at of TREES) expect((await open(root, at)).documents[0]?.facts.problems).toMatchObject(problems);
    rmSync(join(root, '.git'), { recursive: true });
    expect((await open(root)).documents[0]?.facts.problems).toMatchObject([
      { code: 'not-utf8', detail: 'procedures/M\\ufffd.md' },
    ]);
  });

  test('links and repositories inside are listed and never read', async () => {
    const inner = repository({ 'procedures/s.md': document('Submodule') });
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    symlinkSync('/etc/passwd', join(root, 'procedures/passwd.md'));
    symlinkSync('/etc', join(root, 'procedures/etc'));
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'procedures/sub');
    commit(root);
    git(join(root, 'procedures'), 'init', '--quiet', 'nested');
    writeFiles(root, { 'procedures/nested/n.md': document('Nested') });
    for (const at of TREES) {
      const manual = await open(root, at);
      expect(titles(manual)).toEqual(['A']);
      expect(manual.files.get('procedures/passwd.md')?.kind).toBe('symlink');
      expect(manual.files.get('procedures/etc')?.kind).toBe('symlink');
      expect(manual.files.get('procedures/sub')?.kind).toBe('submodule');
      expect(manual.source('procedures/passwd.md')).toBeUndefined();
      expect(manual.source('procedures/etc/passwd')).toBeUndefined();
    }
    expect((await open(root)).files.get('procedures/nested')?.kind).toBe('submodule');
  });

  test('a folder replaced by a link to elsewhere is not followed', async () => {
    const root = repository({ ...config, 'procedures/x/a.md': document('A'), 'procedures/b.md': document('B') });
    const elsewhere = join(temporaryFolder(), 'x');
    renameSync(join(root, 'procedures/x'), elsewhere);
    symlinkSync(elsewhere, join(root, 'procedures/x'));
    const manual = await open(root);
    expect(titles(manual)).toEqual(['B']);
    expect(manual.files.get('procedures/x')?.kind).toBe('symlink');
  });

  test('a document replaced by a link is not read', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    rmSync(join(root, 'procedures/a.md'));
    symlinkSync('/etc/passwd', join(root, 'procedures/a.md'));
    const manual = await open(root);
    expect(manual.documents).toEqual([]);
    expect(manual.files.get('procedures/a.md')?.kind).toBe('symlink');
  });

  test('a document larger than the limit is not loaded', async () => {
    const root = repository({
      ...config,
      'procedures/a.md': Buffer.alloc(3 * 1024 * 1024, 'a'),
      'procedures/b.md': document('B'),
    });
    for (const at of TREES) {
      const manual = await open(root, at);
      expect(manual.documents[0]?.facts.problems).toMatchObject([{ code: 'too-large', detail: '3072 KiB' }]);
      expect(manual.documents[1]?.title).toBe('B');
    }
  });

  test('a commit made by hand with a name outside the manual is refused', async () => {
    const root = repository(config);
    const blob = git(root, 'rev-parse', 'HEAD:clausemark.yaml').trim();
    const entry = Buffer.concat([Buffer.from('100644 ../evil.md\0'), Buffer.from(blob, 'hex')]);
    writeFileSync(join(root, 'tree.bin'), entry);
    const tree = git(root, 'hash-object', '-t', 'tree', '-w', '--literally', 'tree.bin').trim();
    const id = git(root, 'commit-tree', tree, '-m', 'evil').trim();
    await expect(open(root, id)).rejects.toMatchObject({ name: 'GitError', code: 'unsafePath' });
  });

  test('the manual is not touched', async () => {
    const root = repository({ ...config, 'procedures/a.md': document('A') });
    writeFiles(root, { 'procedures/b.md': document('B') });
    const before = snapshot(root);
    for (const at of TREES) await openManual({ root, at, cache: { folder: temporaryFolder() } });
    expect(snapshot(root)).toEqual(before);
  });
});
