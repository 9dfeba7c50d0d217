// Files and folders named for a result: nothing is written through a link of the repository, or over what git lives by.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { refuseTarget } from '../src/output/refuse-target.ts';
import { run } from '../src/run.ts';
import { writeNewFile, writeTarget } from '../src/output/write-output.ts';
import { fakeIo } from './fake-io.ts';
import { gitManual, type GitManual } from './git-manual.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder outside of every repository, with a file that must stay. */
function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-outside-'));
  made.push(folder);
  writeFileSync(join(folder, 'secret'), 'stays');
  return folder;
}

const files = {
  'clausemark.yaml': 'standards: [as9120@B]\n',
  'procedures/QP-1.md': '---\nid: QP-1\ntitle: T\ntype: procedure\nstatus: draft\n---\n\n# T\n',
};

/** A manual with links that somebody committed: `file` to a file, `new` to one that is not there, `folder`, and `inner` to `procedures`. */
function withLinks(): { readonly manual: GitManual; readonly kept: string } {
  const kept = outside();
  const manual = gitManual(files);
  symlinkSync(join(kept, 'secret'), join(manual.folder, 'file'));
  symlinkSync(join(kept, 'made'), join(manual.folder, 'new'));
  symlinkSync(kept, join(manual.folder, 'folder'));
  symlinkSync('procedures', join(manual.folder, 'inner'));
  manual.commit('links');
  return { manual, kept };
}

function untouched({ manual, kept }: ReturnType<typeof withLinks>): void {
  expect(readdirSync(kept)).toEqual(['secret']);
  expect(readFileSync(join(kept, 'secret'), 'utf8')).toBe('stays');
  expect(manual.git('status', '--porcelain', '--untracked-files=all')).toBe('');
}

describe('a link of the repository', () => {
  test.each(['file', 'new', 'folder/secret', 'folder/made', 'folder/deep/made', 'inner/made'])(
    'check does not write to %s',
    async (path) => {
      const place = withLinks();
      const { code, out, err } = await place.manual.run(['check', '--format', `sarif=${path}`]);
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(/symbolic link.*\n.*through a link/)]);
      untouched(place);
    },
  );

  test('one bad target among good ones: no report is written', async () => {
    const place = withLinks();
    const { code } = await place.manual.run(['check', '--format', 'json=good.json', '--format', 'sarif=file']);
    expect(code).toBe(2);
    untouched(place);
  });

  test.each(['file', 'new', 'folder', 'folder/site', 'folder/deep/site', 'inner/site'])(
    'no site is built in %s',
    async (path) => {
      const place = withLinks();
      const { code, err } = await place.manual.run(['site', 'build', '--out', path]);
      expect([code, err]).toEqual([2, expect.stringContaining('symbolic link')]);
      untouched(place);
    },
  );

  test('no evidence goes there, and the platform is not asked', async () => {
    const place = withLinks();
    const io = fakeIo(place.manual.folder);
    expect(await run(['evidence', 'github', '--out', 'file'], io)).toBe(2);
    expect(io.written.err).toContain('symbolic link');
    untouched(place);
  });

  test('no anchor and no approval goes there', () => {
    const place = withLinks();
    expect(() => writeTarget(join(place.manual.folder, 'file'), ['x'])).toThrow('symbolic link');
    expect(() => writeNewFile(join(place.manual.folder, 'folder/QP-1-A-bob.json'), 'x')).toThrow('symbolic link');
    untouched(place);
  });

  test('reached by a link of the user', async () => {
    const place = withLinks();
    const own = join(outside(), 'own');
    symlinkSync(place.manual.folder, own);
    const { code } = await place.manual.run(['check', '--format', `json=${own}/folder/made`]);
    expect(code).toBe(2);
    untouched(place);
  });
});

test('a folder of the user may be a link, and an earlier report is replaced', async () => {
  const { folder, run: command } = gitManual(files);
  const place = outside();
  mkdirSync(join(place, 'real'));
  symlinkSync('real', join(place, 'link'));
  writeFileSync(join(place, 'real/x.json'), 'older and longer than nothing');
  const { code, err } = await command([
    'check',
    '--format',
    `json=${join(place, 'link/x.json')}`,
    '--format',
    'sarif=x.sarif',
  ]);
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(readFileSync(join(place, 'real/x.json'), 'utf8'))).toHaveProperty('findings');
  expect(existsSync(join(folder, 'x.sarif'))).toBe(true);
});

describe('what git lives by', () => {
  test.each(['.git/config', '.git/new', '.GIT/hooks/pre-commit', '.git', '.gitignore', '.gitattributes', 'sub/.git/x'])(
    'check does not write to %s',
    async (path) => {
      const { folder, run: command, git } = gitManual(files);
      const config = readFileSync(join(folder, '.git/config'), 'utf8');
      const { code, out, err } = await command(['check', '--format', `json=${path}`]);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining('belongs to git')]);
      expect(readFileSync(join(folder, '.git/config'), 'utf8')).toBe(config);
      expect(git('status', '--porcelain', '--untracked-files=all')).toBe('');
    },
  );

  test.each(['.git/x', '.git', '.gitignore'])('no site is built in %s', async (path) => {
    const { folder, run: command } = gitManual(files);
    const { code, err } = await command(['site', 'build', '--out', path]);
    expect([code, err]).toEqual([2, expect.stringContaining('belongs to git')]);
    expect(existsSync(join(folder, '.git/x'))).toBe(false);
  });

  test('the .git of a work tree, its folder, and a bare repository; a work tree in that is a place like others', () => {
    const bare = join(outside(), 'any-name');
    const { git } = gitManual(files);
    git('clone', '--quiet', '--bare', '.', bare);
    const tree = join(bare, 'tree');
    execFileSync('git', ['worktree', 'add', '--quiet', tree], { cwd: bare, stdio: 'pipe' });
    for (const path of [join(tree, '.git'), join(bare, 'config'), join(bare, 'worktrees/tree/HEAD')])
      expect(() => refuseTarget(path)).toThrow('belongs to git');
    expect(() => refuseTarget(join(tree, 'report.json'))).not.toThrow();
  });
});

describe.skipIf(process.platform === 'win32')('streams of the user', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const check = [main, 'check', '--no-cache', '--format', 'concise', '--format'];

  test.each(['/dev/stdout', '/dev/fd/1', '/dev/stderr'])('%s', (stream) => {
    const { folder } = gitManual(files);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'exec "$@" 2>&1 | cat', 'sh', process.execPath, ...check, `jsonl=${stream}`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.includes('"type":"finding"')).toBe(true);
  });

  test('a named pipe', async () => {
    const { folder } = gitManual(files);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const reader = spawn('cat', [join(folder, 'pipe')]);
    let read = '';
    reader.stdout.setEncoding('utf8').on('data', (text: string) => void (read += text));
    const ended = new Promise((done) => reader.once('close', done));
    expect(spawnSync(process.execPath, [...check, 'json=pipe'], { cwd: folder }).status).toBe(1);
    await ended;
    expect(JSON.parse(read)).toHaveProperty('findings');
  });
});
