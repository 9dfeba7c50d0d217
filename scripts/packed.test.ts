// What is published works where it is installed: packed, unpacked as npm would, and used from a manual of its own to a site, with nothing
// of this repository in reach.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, type PackedManifest } from './packed/install.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const place = realpathSync(mkdtempSync(join(tmpdir(), 'clausemark-packed-')));
const tarballs = join(place, 'tarballs');
const noted = join(place, 'loaded.txt');
const published = ['@clausemark/site', 'clausemark', 'create-clausemark'];
let manifests: ReadonlyMap<string, PackedManifest>;

afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeAll(() => {
  const packed = spawnSync(process.execPath, [join(root, 'scripts/pack.ts'), tarballs], { encoding: 'utf8' });
  expect([packed.status, packed.stderr]).toEqual([0, '']);
  manifests = install(tarballs, place, [join(root, 'packages/cli'), join(root, 'site')]);
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a bin of an installed package; programs beside it come from the system only. */
function run(bin: string, cwd: string, ...args: readonly string[]): Ran {
  const hook = join(root, 'scripts/packed/note-loaded.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, join(place, 'node_modules', bin), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: place, CLAUSEMARK_TEST_LOADED: noted, TMPDIR: tmpdir() },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe.each(published)('%s', (name) => {
  const folder = join(place, 'node_modules', name);
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, 'node_modules')))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

  test('holds everything that was staged, with licence and readme, and no tests', () => {
    const staged = readdirSync(join(tarballs, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(tarballs, name), join(entry.parentPath, entry.name)));
    expect(files().sort()).toEqual(staged.sort());
    expect(staged).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(staged.filter((path) => /\.test\.|(?:^|\/)(?:test|src|node_modules)\/|tsconfig/.test(path))).toEqual([]);
  });

  // Yarn 1 deletes by pattern what it is about to write: a folder named [ledger] took the page d/index.astro with it.
  test('the name of no file is a pattern for another one', () => {
    const all = files();
    const patterns = all.filter((path) => /[[*?{]/.test(path));
    const hits = patterns.flatMap((pattern) => all.filter((path) => path !== pattern && matchesGlob(path, pattern)));
    expect(hits).toEqual([]);
  });

  test('publint has nothing against it', async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('needs no package that is not published', () => {
    const ours = Object.keys(manifests.get(name)?.dependencies ?? {}).filter((item) => item.includes('clausemark'));
    expect(ours.filter((item) => !published.includes(item))).toEqual([]);
  });
});

test('three packages are published, and the others cannot be', () => {
  expect([...manifests.keys()].sort()).toEqual(published);
  const folders = [...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`), 'site'];
  const open = folders
    .map((folder) => join(root, folder, 'package.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as { readonly name: string; readonly private?: boolean })
    .filter((manifest) => manifest.private !== true);
  expect(open.map(({ name }) => name).sort()).toEqual(published);
});

test('from nothing to a site, with nothing of this repository in reach', () => {
  const home = join(place, 'company');
  mkdirSync(home);
  writeFileSync(
    join(home, 'answers.yaml'),
    'standard: as9120@B\ncompany: { name: Kestrel Parts, site: "1 Test Road, Exampleton" }\nretention: P10Y\n',
  );
  const made = run('create-clausemark/bin/create-clausemark.js', home, 'my-manual', '--answers', 'answers.yaml');
  expect(made).toMatchObject({
    code: 0,
    out: expect.stringContaining('all of them drafts'),
    err: expect.stringContaining('npm install --global'),
  });

  expect(readFileSync(noted, 'utf8')).not.toContain('/node_modules/clausemark/');

  const command = 'clausemark/bin/clausemark.js';
  const manual = join(home, 'my-manual');
  expect(run(command, manual, 'check')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/83 documents, .* examined/),
  });
  expect(run(command, manual, 'check', '--fail-on', 'warning').code).toBe(1);
  expect(run(command, manual, 'explain', 'DAT004')).toMatchObject({
    code: 0,
    out: expect.stringContaining('review-overdue'),
  });

  const built = run(command, manual, 'site', 'build', '--out', '../pages');
  expect(built).toMatchObject({ code: 0, out: expect.stringContaining('Published 83 pages') });
  const page = readFileSync(join(home, 'pages/d/QP-841/index.html'), 'utf8');
  expect(page).toContain('Kestrel Parts');
  for (const path of [
    'index.html',
    'register/index.html',
    'clauses/as9120-B/index.html',
    'search.json',
    'pagefind/pagefind.js',
  ])
    expect([path, existsSync(join(home, 'pages', path))]).toEqual([path, true]);

  // What is installed knows itself: pages it made are taken, and come out the same.
  const again = (): ReturnType<typeof run> =>
    run(command, manual, 'site', 'build', '--out', '../pages', '--incremental');
  expect(again().out).toContain(', 0 of them from the last build');
  expect(again().out).toMatch(/, \d\d of them from the last build/);
  expect(readFileSync(join(home, 'pages/d/QP-841/index.html'), 'utf8')).toBe(page);

  // A library that is loaded late and is not there is no fault of the documents.
  const dist = join(place, 'node_modules/clausemark/dist');
  // A value over several lines: plain ones are read without the library.
  writeFileSync(join(manual, 'control/waivers.yaml'), 'waivers:\n  []\n');
  for (const library of ['yaml', 'satteri', 'zod']) {
    const file = readdirSync(dist).find((name) => name.startsWith(`${library}-`) && name.endsWith('.cjs')) ?? library;
    renameSync(join(dist, file), join(dist, 'aside'));
    expect([library, run(command, manual, 'check', '--no-cache')]).toEqual([
      library,
      { code: 2, out: '', err: expect.stringContaining(`A part of it cannot be loaded, ${file}`) as string },
    ]);
    renameSync(join(dist, 'aside'), join(dist, file));
  }
  expect(run(command, manual, 'check').code).toBe(0);

  const loaded = [...new Set(readFileSync(noted, 'utf8').split('\n'))]
    .filter((url) => url !== '')
    .map((url) => fileURLToPath(url));
  expect(
    loaded.filter((path) => path.startsWith(join(place, 'node_modules/@clausemark/site/dist/'))).length,
  ).toBeGreaterThan(0);
  const inside = loaded.map((path) => relative(root, path)).filter((path) => !path.startsWith('..'));
  expect(
    inside.filter((path) => !path.startsWith('node_modules/.pnpm/') && path !== 'scripts/packed/note-loaded.mjs'),
  ).toEqual([]);
});

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
if (!hasKeygen) console.warn('ssh-keygen is not here: signatures are not tried with what is packed');

// The curves lie in files of their own, too, and people who sign are rare: nothing else here would notice that one is missing.
test.runIf(hasKeygen).each(['ed25519', 'ecdsa'])('a signature by a key of %s is made and verified', (type) => {
  const home = join(place, `signs-${type}`);
  mkdirSync(join(home, 'procedures'), { recursive: true });
  writeFileSync(join(home, 'clausemark.yaml'), 'version: 1\n');
  writeFileSync(join(home, 'procedures/a.md'), '# A\n');
  const key = join(place, `key-${type}`);
  const made = spawnSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', '', '-f', key], { encoding: 'utf8' });
  expect([made.status, made.stderr]).toEqual([0, '']);
  const [, fingerprint = ''] = spawnSync('ssh-keygen', ['-l', '-f', `${key}.pub`], { encoding: 'utf8' }).stdout.split(
    ' ',
  );
  const people = (...args: readonly string[]): Ran => run('clausemark/bin/clausemark.js', home, 'people', ...args);
  expect(people('add', 'sam', '--name', 'Sam Fictional')).toMatchObject({ code: 0, err: '' });
  const add = ['key', 'add', 'sam', '--key', `${key}.pub`, '--fingerprint', fingerprint, '--prove'];
  expect(people(...add)).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(home, 'control/people.yaml'), 'utf8')).toContain('BEGIN SSH SIGNATURE');
});
