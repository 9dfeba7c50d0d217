// The cache lies where only the user can have filled it, or nowhere.
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { document, git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openManual } from '../open-manual.ts';
import { cacheFolder } from './cache-folder.ts';

const files = { 'qms/clausemark.yaml': '', 'qms/procedures/a.md': document('First') };
let root: string;
let top: string;
let here: string;

beforeEach(() => {
  here = process.cwd();
  top = repository(files);
  root = join(top, 'qms');
  vi.stubEnv('LOCALAPPDATA', '');
  vi.stubEnv('XDG_CACHE_HOME', '');
});

afterEach(() => {
  process.chdir(here);
  vi.unstubAllEnvs();
});

async function writesNothing(): Promise<void> {
  const before = readdirSync(top, { recursive: true });
  const manual = await openManual({ root });
  expect(manual.documents.map(({ title }) => title)).toEqual(['First']);
  expect(readdirSync(top, { recursive: true })).toEqual(before);
  expect(git(top, 'status', '--porcelain', '--ignored')).toBe('');
}

test.each(['', '.', 'home', './.cache'])('HOME=%o names no place', async (home) => {
  process.chdir(root);
  vi.stubEnv('HOME', home);
  expect(cacheFolder(root, false)).toBeUndefined();
  await writesNothing();
});

test.each(['', '.cache', 'qms', 'qms/procedures', 'not/there/yet'])('HOME in the repository: %o', async (folder) => {
  vi.stubEnv('HOME', join(top, folder));
  expect(cacheFolder(root, false)).toBeUndefined();
  await writesNothing();
});

test.each(['', '.cache', 'qms/.cache', 'qms/node_modules/.cache'])(
  'XDG_CACHE_HOME in the repository: %o',
  async (folder) => {
    vi.stubEnv('XDG_CACHE_HOME', join(top, folder));
    expect(cacheFolder(root, false)).toBeUndefined();
    await writesNothing();
  },
);

test('links that lead into the repository, to another one or nowhere are no way around it', async () => {
  const elsewhere = temporaryFolder();
  const other = repository({ 'a.md': '' });
  for (const [name, to] of Object.entries({ into: root, other, nowhere: join(top, 'nowhere') })) {
    symlinkSync(to, join(elsewhere, name));
    mkdirSync(join(elsewhere, `${name}-below`));
    symlinkSync(to, join(elsewhere, `${name}-below`, 'clausemark'));
    for (const folder of [name, `${name}-below`, `${name}/deeper`]) {
      vi.stubEnv('XDG_CACHE_HOME', join(elsewhere, folder));
      expect([folder, cacheFolder(root, false)]).toEqual([folder, undefined]);
    }
    await writesNothing();
  }
});

test('without git, a folder in the manual is not used', () => {
  const manual = temporaryFolder();
  writeFiles(manual, { 'clausemark.yaml': '', 'a.md': '' });
  vi.stubEnv('XDG_CACHE_HOME', join(manual, '.cache'));
  expect(cacheFolder(manual, false)).toBeUndefined();
  // Its name only begins alike.
  vi.stubEnv('XDG_CACHE_HOME', `${manual}-cache`);
  expect(cacheFolder(manual, false)).toBe(join(`${manual}-cache`, 'clausemark'));
});

test.runIf(process.platform === 'linux')('a folder that cannot be made is done without, at once', async () => {
  vi.stubEnv('HOME', '/proc');
  await writesNothing();
});
