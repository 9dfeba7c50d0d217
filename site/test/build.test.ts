// Building: the same bytes for the same input, nothing lost, nothing written elsewhere.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openManual } from '@clausemark/workspace';
import { buildSite, OutputFolderError } from '../src/index.ts';
import { buildSmall, listFiles } from './built-site.ts';
import { files, frontMatter, smallManual, TODAY } from './small-manual.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'clausemark-site-test-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const build = (outDir: string, today = TODAY) => buildSite({ manual: smallManual(), today, outDir });

test('two builds at once, in one process, are byte-identical and leave nothing behind', async () => {
  const before = readdirSync(process.cwd()).toSorted();
  const [one, two] = [join(parent, 'one'), join(parent, 'two')];
  const results = await Promise.all([build(one), build(two)]);
  expect(results.map(({ pages }) => pages)).toEqual([5, 5]);
  expect(listFiles(one)).toEqual(listFiles(two));
  for (const file of listFiles(one))
    expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file).toBe(true);
  expect(readdirSync(parent).toSorted()).toEqual(['one', 'two']);
  expect(readdirSync(process.cwd()).toSorted()).toEqual(before);
});

test('a build runs in plain Node as it does under test: templates bring no native module into their bundle', () => {
  const out = join(parent, 'out');
  const script = `
    import { buildSite } from './src/index.ts';
    import { smallManual, TODAY } from './test/small-manual.ts';
    await buildSite({ manual: smallManual(), today: TODAY, outDir: ${JSON.stringify(out)} });
  `;
  // The test runner is started with a path on which every module is found; the command is not.
  const env = { ...process.env, NODE_PATH: '' };
  const cwd = join(import.meta.dirname, '..');
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd, env, stdio: 'pipe' });
  expect(listFiles(out)).toContain('d/QP-852/index.html');
});

test('a build replaces an earlier one whole', async () => {
  const out = join(parent, 'out');
  await build(out);
  writeFileSync(join(out, 'left-over.html'), 'old');
  await build(out);
  expect(existsSync(join(out, 'left-over.html'))).toBe(false);
  expect(readdirSync(parent)).toEqual(['out']);
});

test('a build that is told to end leaves nothing behind, and ends by the signal', async () => {
  const out = join(parent, 'out');
  const script = `
    import { buildSite } from './src/index.ts';
    import { smallManual, TODAY } from './test/small-manual.ts';
    await buildSite({ manual: smallManual(), today: TODAY, outDir: ${JSON.stringify(out)} });
  `;
  const temporary = join(parent, 'temporary');
  mkdirSync(temporary);
  const building = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, NODE_PATH: '', TMPDIR: temporary },
    stdio: 'inherit',
  });
  const ended = once(building, 'exit');
  const isUnderWay = (): boolean =>
    readdirSync(parent).some((name) => name.startsWith('.out.building-')) && readdirSync(temporary).length > 0;
  while (!isUnderWay()) await setTimeout(5);
  building.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect([readdirSync(parent), readdirSync(temporary)]).toEqual([['temporary'], []]);
});

test('what a killed build left goes with the next one after a day, and nothing else does', async () => {
  const out = join(parent, 'out');
  const make = (name: string, age: number): void => {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'index.html'), '');
    const then = new Date(Date.now() - age * 60 * 60 * 1000);
    utimesSync(join(parent, name), then, then);
  };
  make('.out.building-aB3xYz', 25);
  make('.out.building-aB3xYz-old', 25);
  const others = ['.other.building-aB3xYz', '.out.building-plans-for-1'];
  for (const name of others) make(name, 25);
  make('.out.building-cD4uVw', 1);
  make('.out.building-cD4uVw-old', 25);
  await build(out);
  expect(readdirSync(parent).toSorted()).toEqual(
    [...others, '.out.building-cD4uVw', '.out.building-cD4uVw-old', 'out'].toSorted(),
  );
});

test('a folder with something else in it is refused and stays as it is', async () => {
  const out = join(parent, 'precious');
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.txt'), 'years of work');
  await expect(build(out)).rejects.toThrow(OutputFolderError);
  expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  expect(readdirSync(parent)).toEqual(['precious']);
});

test('a build that fails leaves the earlier site standing', async () => {
  const out = join(parent, 'out');
  await build(out);
  const before = listFiles(out);
  const manual = {
    ...smallManual(),
    source: () => {
      throw new Error('disk gone');
    },
  };
  await expect(buildSite({ manual, today: TODAY, outDir: out })).rejects.toMatchObject({
    message: 'The page of F-852-01 (forms/F-852-01.md) could not be made.',
    stack: expect.stringContaining('disk gone') as string,
  });
  expect(listFiles(out)).toEqual(before);
  expect(readdirSync(parent)).toEqual(['out']);
});

test('a site can be served below a path, and a path that is none is refused', async () => {
  const site = await buildSmall({}, { base: '/manual' });
  expect(site.read('index.html')).toContain('href="/manual/register/"');
  expect(site.read('d/QP-841/index.html')).toContain('href="/manual/d/QP-840/"');
  site.remove();
  await expect(
    buildSite({ manual: smallManual(), today: TODAY, outDir: join(parent, 'x'), base: '/../x' }),
  ).rejects.toThrow('not a path');
});

test('tells how far it is', async () => {
  const steps: string[] = [];
  await buildSite({
    manual: smallManual(),
    today: TODAY,
    outDir: join(parent, 'out'),
    onProgress: (done, total) => steps.push(`${done}/${total}`),
  });
  expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
});

test('a manual of nothing but drafts publishes, and says why it is empty', async () => {
  const site = await buildSmall(
    Object.fromEntries(
      ['QP-852', 'QP-841', 'QP-840', 'QP-870']
        .map((id) => [`procedures/${id}.md`, `${frontMatter(id, { status: 'draft' })}\n# T\n`])
        .concat([['forms/F-852-01.md', '# Nothing\n']]),
    ),
  );
  expect(site.read('index.html')).toContain('Nothing is published yet');
  site.remove();
});

test('pages stay small and do not grow with the manual', async () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `procedures/QP-8${1000 + index}.md`,
        `${frontMatter(`QP-8${1000 + index}`, { clauses: '[8.4.1#a]' })}\n# T\n\n## A\n\nwords\n`,
      ]),
    );
  const sizes = await Promise.all(
    [30, 300].map(async (count) => {
      const site = await buildSmall(many(count));
      const size = site.read('d/QP-81015/index.html').length;
      site.remove();
      return size;
    }),
  );
  const [small = 0, large = 0] = sizes;
  expect(large).toBeLessThan(20 * 1024);
  expect(large / small).toBeLessThan(1.05);
});

test.each(['not known before', 'known'])(
  'a document that changes while the site is built, %s: nothing is published',
  async (state) => {
    const [root, folder, out] = [join(parent, 'manual'), join(parent, 'cache'), join(parent, 'out')];
    for (const [path, text] of Object.entries(files)) {
      if (typeof text !== 'string') continue;
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const open = () => openManual({ root, cache: { folder } });
    if (state === 'known') await open();
    const manual = await open();
    await buildSite({ manual, today: TODAY, outDir: out });
    const before = listFiles(out);
    writeFileSync(join(root, 'procedures/QP-852.md'), `${frontMatter('QP-852')}\nOther words.\n`);
    await expect(buildSite({ manual, today: TODAY, outDir: out })).rejects.toThrow(
      '"procedures/QP-852.md" is not what it was when the build began. Nothing is published.',
    );
    expect(listFiles(out)).toEqual(before);
    expect(readFileSync(join(out, 'd/QP-852/index.html'), 'utf8')).not.toContain('Other words');
  },
);
