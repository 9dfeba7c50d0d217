// A cache may make a run faster and may never change what it finds.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Manual } from '@clausemark/manual';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  commit,
  document,
  git,
  repository,
  temporaryFolder,
  unbornRepository,
  writeFiles,
} from '../../test/repository.ts';
import { openManual } from '../open-manual.ts';
import { PARSER_VERSION } from './facts-key.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const files = { 'clausemark.yaml': '', 'procedures/a.md': document('First'), 'procedures/b.md': document('Second') };
const titles = (manual: Manual): string[] => manual.documents.map(({ title }) => title);
const headings = (manual: Manual): string[] =>
  manual.documents.flatMap(({ facts }) => facts.headings.map(({ text }) => text));

async function open(root: string, folder: string, at?: string): Promise<Manual> {
  return openManual({ root, at, cache: { folder } });
}

/** Endings of the packs in a folder; what documents say of themselves lies beside them. */
function packs(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/^[\da-f]{32}/, ''))
    .filter((ending) => ending !== '.faces');
}

function fileIn(folder: string, ending: string): string {
  const name = readdirSync(folder).find((item) => item.endsWith(ending));
  if (name === undefined) throw new Error(`there is no ${ending}`);
  return join(folder, name);
}

describe('changes between two runs', () => {
  test('an edit in the same second with the same size is seen', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    await open(root, cache);
    for (const title of ['Thirs', 'Fifth', 'Sixth']) {
      writeFiles(root, { 'procedures/a.md': document(title) });
      expect(titles(await open(root, cache))).toEqual([title, 'Second']);
      git(root, 'add', '--all');
      expect(titles(await open(root, cache))).toEqual([title, 'Second']);
    }
  });

  test('an edit that keeps size and time of an assumed-unchanged file is seen', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    git(root, 'update-index', '--assume-unchanged', 'procedures/a.md');
    await open(root, cache);
    writeFiles(root, { 'procedures/a.md': document('Thirs') });
    expect(titles(await open(root, cache))).toEqual(['Thirs', 'Second']);
  });

  test('an edit that keeps size and time is seen where git is told to look at nothing else', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    git(root, 'config', 'core.trustctime', 'false');
    git(root, 'config', 'core.checkStat', 'minimal');
    const keepTime = (): void => utimesSync(join(root, 'procedures/a.md'), new Date(0), new Date(0));
    keepTime();
    git(root, 'update-index', '--refresh');
    await open(root, cache);
    // Git knows the time of the last change of an inode in seconds.
    await setTimeout(1100);
    writeFiles(root, { 'procedures/a.md': document('Thirs') });
    keepTime();
    expect(git(root, 'ls-files', '--modified')).toBe('');
    expect(titles(await open(root, cache))).toEqual(['Thirs', 'Second']);
  });

  test('new times without new content change nothing', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    await open(root, cache);
    utimesSync(join(root, 'procedures/a.md'), new Date(0), new Date(0));
    expect(headings(await open(root, cache))).toEqual(['First', 'Second']);
  });

  test('branches, the index and the work tree share what is equal', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    git(root, 'checkout', '--quiet', '-b', 'other');
    writeFiles(root, { 'procedures/a.md': document('Changed') });
    commit(root);
    for (let round = 0; round < 2; round += 1) {
      expect(headings(await open(root, cache, 'main'))).toEqual(['First', 'Second']);
      expect(headings(await open(root, cache, 'other'))).toEqual(['Changed', 'Second']);
      expect(headings(await open(root, cache))).toEqual(['Changed', 'Second']);
    }
  });
});

describe('files on disk that are not what git stores', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

  test.each([
    ['core.autocrlf', (root: string) => git(root, 'config', 'core.autocrlf', 'true')],
    ['eol=crlf', (root: string) => writeFiles(root, { '.gitattributes': '*.md text eol=crlf\n' })],
    ['text=auto', (root: string) => writeFiles(root, { '.gitattributes': '* text=auto\n' })],
  ])('%s: positions count in the bytes on disk', async (_name, convert) => {
    const cache = temporaryFolder();
    const root = unbornRepository({ 'clausemark.yaml': '' });
    convert(root);
    writeFiles(root, { 'procedures/a.md': crlf(document('First')) });
    commit(root);
    for (let round = 0; round < 2; round += 1) {
      const committed = await open(root, cache, 'HEAD');
      const onDisk = await open(root, cache);
      expect(committed.documents[0]?.facts.bytes).toBe(document('First').length);
      expect(onDisk.documents[0]?.facts.bytes).toBe(crlf(document('First')).length);
      expect(onDisk.source('procedures/a.md')?.text).toContain('\r\n');
    }
  });

  test.each([
    ['by path', 'procedures/a.md filter=upper\nprocedures/b.md working-tree-encoding=UTF-16LE-BOM\n'],
    // A macro may have any name, also one that looks like a pattern for other files.
    [
      'by macros',
      '[attr]up.text filter=upper\n[attr]wide.text working-tree-encoding=UTF-16LE-BOM\nprocedures/a.md up.text\nprocedures/b.md wide.text\n',
    ],
  ])('filters and encodings %s: facts are those of the bytes on disk', async (_, attributes) => {
    const cache = temporaryFolder();
    const root = unbornRepository({ ...files, '.gitattributes': attributes });
    git(root, 'config', 'filter.upper.clean', 'tr a-z A-Z');
    writeFiles(root, { 'procedures/b.md': Buffer.from(`\uFEFF${document('Second')}`, 'utf16le') });
    // Older than the index, so that git trusts what the index says of it.
    utimesSync(join(root, 'procedures/a.md'), new Date(0), new Date(0));
    commit(root);
    for (let round = 0; round < 2; round += 1) {
      expect(headings(await open(root, cache, 'HEAD'))).toEqual(['FIRST', 'Second']);
      const onDisk = await open(root, cache);
      expect(headings(onDisk)).toEqual(['First']);
      expect(onDisk.documents[1]?.facts.problems).toMatchObject([{ code: 'utf16' }]);
    }
  });
});

describe('what lies in the folder', () => {
  test('one pack after the first run, a second one for what came later, one again when that has grown', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    await open(root, cache);
    expect(packs(cache)).toEqual(['.main']);
    await open(root, cache);
    expect(packs(cache)).toEqual(['.main']);
    writeFiles(root, { 'procedures/c.md': document('Third') });
    expect(headings(await open(root, cache))).toEqual(['First', 'Second', 'Third']);
    expect(packs(cache)).toEqual(['.main', '.recent']);
    const large = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`procedures/l${index}.md`, largeDocument(index)]),
    );
    writeFiles(root, large);
    await open(root, cache);
    expect(packs(cache)).toEqual(['.main']);
    expect(headings(await open(root, cache)).slice(0, 3)).toEqual(['First', 'Second', 'Third']);
  });

  test('content nobody uses does not pile up', async () => {
    const cache = temporaryFolder();
    const root = repository({ 'clausemark.yaml': '' });
    for (let round = 0; round < 12; round += 1) {
      writeFiles(
        root,
        Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`procedures/${index}.md`, largeDocument(round * 100 + index)]),
        ),
      );
      await open(root, cache);
    }
    const size = readdirSync(cache).reduce((sum, name) => sum + readFileSync(join(cache, name)).length, 0);
    const single = temporaryFolder();
    await open(root, single);
    const needed = readdirSync(single).reduce((sum, name) => sum + readFileSync(join(single, name)).length, 0);
    expect(size).toBeLessThan(4 * Math.max(needed, 1024 * 1024));
  });

  const damages: [string, (path: string) => void][] = [
    ['empty', (path) => truncateSync(path, 0)],
    ['cut short', (path) => truncateSync(path, 100)],
    ['of something else', (path) => writeFileSync(path, 'x'.repeat(10_000))],
    ['with a changed document', (path) => flip(path, 10)],
    ['with a changed table', (path) => flip(path, -60)],
    ['with a changed trailer', (path) => flip(path, -40)],
    ['of another version', (path) => flip(path, -1)],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ];

  test.each(['.main', '.faces'].flatMap((ending) => damages.map(([name, damage]) => [ending, name, damage] as const)))(
    'a %s that is %s is a miss',
    async (ending, _name, damage) => {
      const cache = temporaryFolder();
      const root = repository(files);
      await open(root, cache);
      damage(fileIn(cache, ending));
      for (let round = 0; round < 2; round += 1) {
        const manual = await open(root, cache);
        expect(headings(manual)).toEqual(['First', 'Second']);
        expect(titles(manual)).toEqual(['First', 'Second']);
      }
    },
  );

  test.each(['.main', '.faces'])(
    'whatever bytes of a %s are changed or missing, the facts are the same',
    async (ending) => {
      const cache = temporaryFolder();
      const names = Array.from({ length: 12 }, (_, index) => `procedures/${index}.md`);
      const root = repository({
        'clausemark.yaml': '',
        ...Object.fromEntries(
          names.map((name, index) => [name, `${document(`Doc ${index}`)}\n${'text '.repeat(index)}`]),
        ),
      });
      const shown = async (): Promise<unknown> =>
        (await open(root, cache)).documents.map(({ path, title, facts: { words, headings: all, anchors, links } }) => [
          path,
          title,
          words,
          all,
          anchors,
          links,
        ]);
      const expected = await shown();
      const pack = fileIn(cache, ending);
      const good = readFileSync(pack);
      const damage = fc.record({
        at: fc.nat(good.length - 1),
        bits: fc.integer({ min: 1, max: 255 }),
        cut: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(damage, async ({ at, bits, cut }) => {
          const bytes = Buffer.from(cut ? good.subarray(0, at) : good);
          if (!cut) bytes[at] = (bytes[at] ?? 0) ^ bits;
          writeFileSync(pack, bytes);
          expect(await shown()).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  test('a pack damaged or removed while the manual is open does no harm', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    await open(root, cache);
    for (const at of [undefined, 'HEAD']) {
      const manual = await open(root, cache, at);
      for (const name of readdirSync(cache)) truncateSync(join(cache, name), 5);
      expect(headings(manual)).toEqual(['First', 'Second']);
      rmSync(cache, { recursive: true, force: true });
      expect(headings(await open(root, cache, at))).toEqual(['First', 'Second']);
    }
  });

  test('a folder that cannot be written is no cache', async () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const root = repository(files);
    for (let round = 0; round < 2; round += 1)
      expect(headings(await open(root, join(blocked, 'cache')))).toEqual(['First', 'Second']);
  });

  test('remains of runs that were killed and of forgotten manuals go away, those of running ones stay', async () => {
    const cache = temporaryFolder();
    const root = repository(files);
    await open(root, cache);
    const prefix = join(cache, readdirSync(cache)[0]?.slice(0, 32) ?? '');
    writeFileSync(`${prefix}.1-old.tmp`, '');
    utimesSync(`${prefix}.1-old.tmp`, new Date(0), new Date(0));
    writeFileSync(`${prefix}.2-new.tmp`, '');
    const forgotten = ['main', 'config'].map((ending) => join(cache, `${'0'.repeat(32)}.${ending}`));
    for (const path of forgotten) {
      writeFileSync(path, '');
      utimesSync(path, new Date(0), new Date(0));
    }
    writeFiles(root, { 'procedures/c.md': document('Third') });
    await open(root, cache);
    expect(existsSync(`${prefix}.1-old.tmp`)).toBe(false);
    expect(forgotten.filter((path) => existsSync(path))).toEqual([]);
    expect(existsSync(`${prefix}.2-new.tmp`)).toBe(true);
  });

  test('several processes at once', async () => {
    const cache = temporaryFolder();
    const root = repository({
      'clausemark.yaml': '',
      ...Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => [`procedures/${index}.md`, document(`Doc ${index}`)]),
      ),
    });
    const script = `
      const { openManual } = await import(${JSON.stringify(new URL('../open-manual.ts', import.meta.url).href)});
      const manual = await openManual({ root: ${JSON.stringify(root)}, cache: { folder: ${JSON.stringify(cache)} } });
      console.log(manual.documents.filter(({ facts, title }) => facts.headings[0].text === title).length);`;
    const run = promisify(execFile);
    const runs = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script]),
    );
    for (const { stdout } of await Promise.all(runs)) expect(stdout.trim()).toBe('100');
    expect(packs(cache)).toEqual(['.main']);
    expect((await open(root, cache)).documents).toHaveLength(100);
  });
});

describe('where it lies', () => {
  test('in node_modules of the manual when that is not part of the repository, else with the user', async () => {
    const home = temporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', home);
    vi.stubEnv('LOCALAPPDATA', home);
    const root = repository({ ...files, '.gitignore': 'node_modules\n' });
    await openManual({ root });
    expect(packs(join(home, 'clausemark'))).toEqual(['.main']);
    mkdirSync(join(root, 'node_modules'));
    await openManual({ root });
    expect(packs(join(root, 'node_modules/.cache/clausemark'))).toEqual(['.main']);
  });

  test('never where the repository could have put it', async () => {
    const home = temporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', home);
    vi.stubEnv('LOCALAPPDATA', home);
    const committed = repository({ ...files, 'node_modules/.cache/clausemark/x': '' });
    const linked = repository(files);
    symlinkSync(home, join(linked, 'node_modules'));
    const noGit = temporaryFolder();
    writeFiles(noGit, { ...files, 'node_modules/.cache/clausemark/x': '' });
    for (const root of [committed, linked, noGit]) await openManual({ root });
    await openManual({ root: committed, at: 'HEAD' });
    expect(packs(join(home, 'clausemark'))).toEqual(['.main', '.main', '.main']);
  });

  test('no cache is read or written when it is switched off', async () => {
    const home = temporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', home);
    await openManual({ root: repository(files), cache: false });
    expect(readdirSync(home)).toEqual([]);
  });
});

test('the key names the parser the manual package depends on', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../manual/package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({ dependencies: { satteri: PARSER_VERSION } });
});

function largeDocument(seed: number): string {
  const rows = Array.from(
    { length: 600 },
    (_, row) => `| ${seed}-${row} | ${'some words in a cell of a table '.repeat(2)} | QP-${row} |`,
  );
  return `${document(`Large ${seed}`)}\n| a | b | c |\n| - | - | - |\n${rows.join('\n')}\n`;
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  const at = offset < 0 ? bytes.length + offset : offset;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
