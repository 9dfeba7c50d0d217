// What a repository brings along must not run, and must not decide what is read.
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { commit, document, git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { commitsBetween } from '../change/commits-between.ts';
import { openManual } from '../open-manual.ts';
import { listTouches } from './list-touches.ts';
import { resolveCommit } from './resolve-commit.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const files = { 'clausemark.yaml': '', 'procedures/a.md': document('A') };

test('hooks, monitors, external diffs and filters are not run', async () => {
  const root = repository(files);
  const marker = join(temporaryFolder(), 'ran');
  const script = join(root, '.git/evil.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`);
  chmodSync(script, 0o755);
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'post-checkout']) {
    writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  }
  for (const setting of [
    'core.fsmonitor',
    'diff.external',
    'core.pager',
    'core.sshCommand',
    'filter.evil.clean',
    'filter.evil.process',
    'filter.a=b.clean',
    'diff.evil.textconv',
  ]) {
    git(root, 'config', setting, script);
  }
  git(root, 'config', 'filter.evil.required', 'true');
  writeFileSync(join(root, '.git/info/attributes'), '*.md filter=evil diff=evil\n');
  // Same size, same moment: git has to look into the file to know.
  writeFiles(root, { 'procedures/a.md': document('B') });
  for (const at of [undefined, 'index', 'HEAD']) {
    const manual = await openManual({ root, at, cache: { folder: temporaryFolder() } });
    expect(manual.documents[0]?.title).toBe(at === undefined ? 'B' : 'A');
    manual.source('procedures/a.md');
  }
  expect(existsSync(marker)).toBe(false);
});

test('a git among the installed packages of the manual is not run', async () => {
  const root = repository(files);
  const marker = join(temporaryFolder(), 'ran');
  writeFiles(root, { 'node_modules/.bin/git': `#!/bin/sh\ntouch '${marker}'\n` });
  chmodSync(join(root, 'node_modules/.bin/git'), 0o755);
  await openManual({ root, at: 'HEAD', cache: false });
  expect(existsSync(marker)).toBe(false);
});

test('a list of grafts of this clone hides no commit', async () => {
  const root = repository(files);
  const base = git(root, 'rev-parse', 'HEAD').trim();
  writeFiles(root, { 'procedures/b.md': document('B') });
  commit(root);
  const middle = git(root, 'rev-parse', 'HEAD').trim();
  writeFiles(root, { 'procedures/c.md': document('C') });
  commit(root);
  const head = git(root, 'rev-parse', 'HEAD').trim();
  writeFileSync(join(root, '.git/info/grafts'), `${head} ${base}\n`);
  expect((await commitsBetween(root, base, head)).map(({ id }) => id)).toEqual([head, middle]);
});

test('a commit whose dates git cannot read is read with its identities, here and among those that touched a file', async () => {
  const root = repository(files);
  const base = git(root, 'rev-parse', 'HEAD').trim();
  writeFiles(root, { 'procedures/b.md': document('B') });
  git(root, 'add', '--all');
  const tree = git(root, 'write-tree').trim();
  const odd = ['author A <a@x.example> no date', 'committer B <b@x.example\u001fc@x.example> no date'];
  const raw = join(temporaryFolder(), 'commit');
  writeFileSync(raw, [`tree ${tree}`, `parent ${base}`, ...odd, '', 'Message', ''].join('\n'));
  const id = git(root, 'hash-object', '-t', 'commit', '-w', '--literally', raw).trim();
  const wanted = { id, parents: [base], authorEmail: 'a@x.example', committerEmail: 'b@x.example\u001fc@x.example' };
  expect(await commitsBetween(root, base, id)).toMatchObject([wanted]);
  expect(await listTouches(root, { to: id, not: [base] }, ['procedures/b.md'])).toMatchObject([
    { commit: wanted, paths: ['procedures/b.md'] },
  ]);
});

test('replace refs are ignored', async () => {
  const root = repository(files);
  const original = git(root, 'rev-parse', 'HEAD:procedures/a.md').trim();
  writeFiles(root, { 'other.txt': document('Replaced') });
  const replacement = git(root, 'hash-object', '-w', 'other.txt').trim();
  git(root, 'replace', original, replacement);
  expect(git(root, 'cat-file', 'blob', original)).toContain('Replaced');
  const manual = await openManual({ root, at: 'HEAD', cache: false });
  expect(manual.documents[0]?.title).toBe('A');
  expect(manual.source('procedures/a.md')?.text).toBe(document('A'));
});

test.each(['--upload-pack=x', '-h', '--help', '', 'nowhere', 'HEAD:procedures', 'a\0b', '$(touch x)', 'HEAD..main'])(
  '%j is no revision',
  async (at) => {
    const root = repository(files);
    await expect(openManual({ root, at, cache: false })).rejects.toMatchObject({
      name: 'GitError',
      code: 'unknownRevision',
    });
  },
);

test.each(['$(curl${IFS}evil)', 'a";id;"', '--looks-like-an-option'])('a branch may be called %j', async (branch) => {
  const root = repository(files);
  git(root, 'update-ref', `refs/heads/${branch}`, 'HEAD');
  const manual = await openManual({ root, at: `refs/heads/${branch}`, cache: false });
  expect(manual.documents).toHaveLength(1);
});

test('a tag that bears the name of a branch does not choose what is compared', async () => {
  const root = repository(files);
  const main = git(root, 'rev-parse', 'HEAD').trim();
  git(root, 'update-ref', 'refs/remotes/origin/main', main);
  commit(root);
  git(root, 'tag', 'origin/main');
  git(root, 'tag', 'FETCH_HEAD');
  git(root, 'config', 'core.warnAmbiguousRefs', 'false');
  await expect(resolveCommit(root, 'origin/main')).rejects.toMatchObject({
    code: 'ambiguousRevision',
    message: expect.stringContaining('refs/remotes/origin/main, refs/tags/origin/main'),
  });
  await expect(resolveCommit(root, 'origin/main~0')).rejects.toMatchObject({ code: 'ambiguousRevision' });
  expect(await resolveCommit(root, 'refs/remotes/origin/main')).toBe(main);
});

test('a branch that bears the name of HEAD, or of a commit, takes the place of neither', async () => {
  const root = repository(files);
  const first = git(root, 'rev-parse', 'HEAD').trim();
  commit(root);
  const second = git(root, 'rev-parse', 'HEAD').trim();
  for (const name of ['HEAD', second]) git(root, 'update-ref', `refs/heads/${name}`, first);
  expect(await Promise.all(['HEAD', second, 'HEAD~1', `${second}^`].map((at) => resolveCommit(root, at)))).toEqual([
    second,
    second,
    first,
    first,
  ]);
});

test('history that was not fetched is named, with the remedy', async () => {
  const origin = repository(files);
  commit(origin);
  const clone = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
  await expect(openManual({ root: clone, at: 'HEAD^', cache: false })).rejects.toMatchObject({
    name: 'GitError',
    code: 'missingHistory',
    mend: expect.stringContaining('fetch-depth: 0'),
    command: expect.stringContaining('git rev-parse'),
    stderr: '',
  });
});

test('blobs that were not fetched are not fetched now', async () => {
  const origin = repository(files);
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin}`, clone);
  await expect(openManual({ root: clone, at: 'HEAD', cache: false })).rejects.toMatchObject({ name: 'GitError' });
});

test('variables of a hook do not lead to another repository, but its index counts', async () => {
  const root = repository(files);
  const other = repository({ 'clausemark.yaml': '', 'procedures/other.md': document('Other') });
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other);
  expect((await openManual({ root, at: 'HEAD', cache: false })).documents[0]?.title).toBe('A');
  vi.unstubAllEnvs();

  const next = join(root, '.git/next-index');
  writeFiles(root, { 'procedures/b.md': document('B') });
  vi.stubEnv('GIT_INDEX_FILE', next);
  git(root, 'read-tree', 'HEAD');
  git(root, 'add', 'procedures/b.md');
  expect((await openManual({ root, at: 'index', cache: false })).documents).toHaveLength(2);
  vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
  expect((await openManual({ root, at: 'index', cache: false })).documents[0]?.title).toBe('A');
});

test('without git a repository cannot be read, and the error says so', async () => {
  const root = repository(files);
  vi.stubEnv('PATH', temporaryFolder());
  for (const at of [undefined, 'HEAD']) {
    await expect(openManual({ root, at, cache: false })).rejects.toMatchObject({
      name: 'GitError',
      code: 'gitMissing',
    });
  }
});

test.runIf(process.getuid?.() === 0)(
  'a repository of another user is named, with the command that trusts it',
  async () => {
    const root = repository({ 'quality/clausemark.yaml': '', 'quality/procedures/a.md': document('A') });
    chownSync(root, 12_345, 12_345);
    chownSync(join(root, '.git'), 12_345, 12_345);
    for (const at of [undefined, 'index', 'HEAD']) {
      await expect(openManual({ root: join(root, 'quality'), at, cache: false })).rejects.toMatchObject({
        code: 'untrustedRepository',
        mend: expect.stringMatching(new RegExp(`safe\\.directory "${root}"$`)),
      });
    }
  },
);
