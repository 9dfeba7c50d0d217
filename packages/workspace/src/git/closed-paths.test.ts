// A folder that cannot be opened must never look like one that is empty.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { document, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { assertAllSeen } from './closed-paths.ts';

const files = { 'clausemark.yaml': '', 'policies/a.md': document('A'), 'procedures/b.md': document('B') };
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const source = fileURLToPath(new URL('../index.ts', import.meta.url));

const manualIn = (root: string): string =>
  `openManual({ root: ${JSON.stringify(root)}, cache: false }).then(({ documents }) => documents.map(({ path }) => path))`;
const changeIn = (root: string): string =>
  `openChange({ root: ${JSON.stringify(root)}, cache: false, base: 'HEAD', from: 'exact' }).then(({ files }) => files.map(({ path }) => path))`;

/** Nothing is closed to root: the manual then belongs to somebody else, who opens it in a process of his own. */
function openClosed(root: string, closed: string, mode: number, opened = manualIn(root)): string {
  if (isRoot) {
    for (const path of ['.', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
      chownSync(join(root, path), NOBODY, NOBODY);
  }
  chmodSync(join(root, closed), mode);
  onTestFinished(() => chmodSync(join(root, closed), 0o755));
  const script = `import { openChange, openManual } from ${JSON.stringify(source)};
    await ${opened}.then(
      (paths) => console.log(paths.join(' ')),
      ({ code, message }) => console.log(code, message),
    );`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, HOME: root },
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  return stdout.trim();
}

const onUnix = test.skipIf(process.platform === 'win32');

onUnix.each([
  ['that nobody may open', 0o000],
  ['whose files nobody may look at', 0o444],
])('a folder %s is named', (_, mode) => {
  const plain = temporaryFolder();
  writeFiles(plain, files);
  for (const root of [repository(files), plain])
    expect(openClosed(root, 'procedures', mode)).toMatch(/^cannotRead .*procedures.* cannot be read/);
});

onUnix('so is one that git does not know', () => {
  const root = repository(files);
  writeFiles(root, { 'records/new/c.md': document('C') });
  expect(openClosed(root, 'records/new', 0o000)).toBe('cannotRead records/new/ cannot be read (Permission denied).');
});

onUnix('a manual in a folder of the repository names it from there', () => {
  const root = repository({ 'qms/clausemark.yaml': '', 'qms/procedures/b.md': document('B') });
  expect(openClosed(root, 'qms/procedures', 0o000)).toContain('qms/procedures');
  expect(() =>
    assertAllSeen(join(root, 'qms'), "warning: could not open directory 'qms/x/': Permission denied\n"),
  ).toThrow(/^x\/ cannot be read \(Permission denied\)\.$/);
});

onUnix('a closed folder that can hold no document, hidden or installed, does not count', () => {
  const root = repository(files);
  writeFiles(root, { '.data/x/c.md': '' });
  expect(openClosed(root, '.data/x', 0o000)).toBe('policies/a.md procedures/b.md');
});

onUnix.each([
  ['that git does not know', 'new', 'new/'],
  ['that is hidden', '.new', '.new/'],
  ['whose files git tracks', 'src', 'src/a.ts'],
  ['that holds what decides how changes are judged', '.github', '.github/workflows/a.yml'],
  ['that is one file', 'src/a.ts', 'src/a.ts'],
])('in a change also a path outside the manual %s', (_, closed, named) => {
  const root = repository({ 'qms/clausemark.yaml': '', 'src/a.ts': '', '.github/workflows/a.yml': '' });
  writeFiles(root, { 'new/b.ts': '', '.new/b.ts': '', 'src/a.ts': 'changed' });
  const seen = openClosed(root, closed, 0o000, changeIn(join(root, 'qms')));
  expect(seen).toMatch(/^cannotRead .* cannot be read/);
  expect(seen).toContain(named);
});

onUnix('an installed folder that nobody may open is none of it', () => {
  const root = repository({ 'qms/clausemark.yaml': '', 'src/a.ts': '' });
  writeFiles(root, { 'node_modules/x/b.js': '', 'src/a.ts': 'changed' });
  expect(openClosed(root, 'node_modules', 0o000, changeIn(join(root, 'qms')))).toBe('../src/a.ts');
});

onUnix('attributes that nobody may read are not taken for none', () => {
  for (const path of ['.gitattributes', 'procedures/.gitattributes']) {
    const root = repository({ ...files, [path]: '* text=auto\n' });
    expect(openClosed(root, path, 0o000)).toBe(`cannotRead ${path} cannot be read (EACCES).`);
  }
});

test.each([
  "warning: could not open directory 'a/': Permission denied",
  "warning: could not open directory 'a': No such file or directory/': Permission denied",
  "error: cannot lstat 'a/x.md': Input/output error",
  "error: cannot lstat '.hidden/x.md': Permission denied",
  "warning: could not open directory 'cut off",
])('%s', (line) => {
  expect(() => assertAllSeen('/', `hint\n${line}\n`)).toThrow(/cannot be read/);
});

test.each([
  '',
  "warning: could not open directory 'a/': No such file or directory",
  "error: cannot lstat 'a/x.md': Not a directory",
  "warning: unable to access 'c/.gitignore': Permission denied",
])('no reason to stop: %s', (line) => {
  expect(() => assertAllSeen('/', line)).not.toThrow();
});
