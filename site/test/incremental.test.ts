// Building with pages of the last build: byte for byte what a whole build makes, whatever was edited, and anew what may have changed.
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadStandards, type ManualStandards } from '@clausemark/linter';
import { createStandard, type Clause } from '@clausemark/standards';
import type { MemoryFiles } from '@clausemark/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuildOptions, type KeptBuild } from '../src/index.ts';
import { listFiles } from './built-site.ts';
import { config, files, frontMatter, reader, smallManual, TODAY } from './small-manual.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'clausemark-site-test-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Keeps as a file would: what comes back is a copy. */
function memory(program = 'p'): KeptBuild {
  let kept: string | undefined;
  return {
    program,
    recall: () => (kept === undefined ? undefined : (JSON.parse(kept) as unknown)),
    keep: (value) => void (kept = JSON.stringify(value)),
  };
}

async function build(name: string, extra: MemoryFiles, options: Partial<BuildOptions> = {}): Promise<number> {
  const { taken } = await buildSite({
    manual: smallManual(extra),
    today: TODAY,
    outDir: join(parent, name),
    readFile: reader(extra),
    passages: false,
    ...options,
  });
  return taken;
}

function expectSame(one: string, two: string): void {
  const [a, b] = [join(parent, one), join(parent, two)];
  expect(listFiles(a)).toEqual(listFiles(b));
  for (const file of listFiles(a))
    expect(readFileSync(join(a, file)).equals(readFileSync(join(b, file))), file).toBe(true);
}

const QP870 = String(files['procedures/QP-870.md']);
const QP841 = String(files['procedures/QP-841.md']);
const edited = (from: string, to: string): MemoryFiles => {
  expect(QP841).toContain(from);
  return { 'procedures/QP-841.md': QP841.replace(from, to) };
};

const F852 = String(files['forms/F-852-01.md']);
const withFile = (content: string): MemoryFiles => ({
  'forms/F-852-01.md': `${F852}\n[To fill in](card.docx)\n`,
  'forms/card.docx': Buffer.from(content),
});

describe('one edit after another in the same folder', () => {
  const kept = memory();
  /** All have five pages; that of QP-852 shows a picture and is made each time. */
  const edits: readonly (readonly [
    what: string,
    taken: number,
    extra: MemoryFiles,
    options?: Partial<BuildOptions>,
  ])[] = [
    ['the first build', 0, {}],
    ['nothing', 4, {}],
    ['words', 3, { 'procedures/QP-870.md': QP870.replace('Segregate what', 'Two persons segregate everything that') }],
    ['words back', 3, {}],
    ['words of a section that had only a few', 0, edited('Suppliers are', 'All suppliers of ours are')],
    ['another title', 0, edited('Supplier approval', 'Approval of suppliers')],
    ['another link', 0, edited('QP-900.md', 'QP-852.md')],
    ['a mention', 0, edited('Suppliers are approved.', 'Suppliers are approved. See QP-852.')],
    ['another heading', 0, edited('## Approval', '## Approval of them')],
    ['no longer released', 0, edited('status: released', 'status: obsolete')],
    ['a document more', 0, { 'procedures/QP-999.md': `${frontMatter('QP-999')}\n# Title of QP-999\n\nSee QP-841.\n` }],
    ['the configuration', 0, { 'clausemark.yaml': config.replace('Larkfield', 'Kestrel') }],
    ['the same again', 4, { 'clausemark.yaml': config.replace('Larkfield', 'Kestrel') }],
    ['the roles', 0, { 'control/roles.yaml': 'roles:\n  quality-manager: { title: Head of Quality }\n' }],
    ['another file', 0, { 'procedures/other.png': files['procedures/pixel.png'] ?? '' }],
    ['a form with a file to fill in', 0, withFile('empty')],
    ['the same again, whose list of forms brings the file along', 3, withFile('empty')],
    ['another file to fill in', 3, withFile('with a line')],
    ['another day', 0, {}, { today: '2026-11-23' }],
    ['another commit', 0, {}, { commit: 'def5678' }],
    ['another address', 0, {}, { base: '/manual/' }],
    ['the same address', 4, {}, { base: '/manual/' }],
  ];

  test.each(edits)('%s', async (_, taken, extra, options) => {
    expect(await build('incremental', extra, { ...options, earlier: kept })).toBe(taken);
    await build('whole', extra, options);
    expectSame('incremental', 'whole');
  });

  test('pages about all documents are taken too, but for those that bring files along', async () => {
    const extra = withFile('empty');
    const names = [
      'register/index.html',
      'clauses/as9120-B/8.5.2/index.html',
      '404.html',
      'search.json',
      'forms/index.html',
    ];
    const inodes = (): readonly number[] => names.map((name) => lstatSync(join(parent, 'incremental', name)).ino);
    await build('incremental', extra, { earlier: kept });
    const before = inodes();
    await build('incremental', extra, { earlier: kept });
    expect(inodes().map((inode, index) => inode === before[index])).toEqual([true, true, true, true, false]);
  });

  test('other words of a clause, and a clause that is gone', async () => {
    const standards = await loadStandards(smallManual());
    const withClauses = (clauses: (all: readonly Clause[]) => readonly Clause[]): ManualStandards => {
      const all = standards.all.map((standard) =>
        createStandard({ ...standard, clauses: [...clauses(standard.clauses)] }),
      );
      return { ...standards, all };
    };
    await build('incremental', {}, { earlier: kept, standards });
    expect(await build('incremental', {}, { earlier: kept, standards })).toBe(4);
    const others = [
      withClauses((all) =>
        all.map((clause) => (clause.number === '8.5.2' ? { ...clause, title: 'Other words' } : clause)),
      ),
      withClauses((all) => all.filter(({ number }) => number !== '8.5.2')),
    ];
    for (const other of others) {
      await build('incremental', {}, { earlier: kept, standards: other });
      await build('whole', {}, { standards: other });
      expectSame('incremental', 'whole');
    }
  });

  test('another program', async () => {
    const other: KeptBuild = { ...kept, program: 'q' };
    expect(await build('incremental', {}, { earlier: kept })).toBe(0);
    expect(await build('incremental', {}, { earlier: other })).toBe(0);
  });

  test('a page that somebody changed in the folder, or took away', async () => {
    await build('incremental', {}, { earlier: kept });
    writeFileSync(join(parent, 'incremental/d/QP-841/index.html'), 'something else');
    rmSync(join(parent, 'incremental/d/QP-840/print.css'));
    writeFileSync(join(parent, 'incremental/register.json'), '[]');
    rmSync(join(parent, 'incremental/index.html'));
    expect(await build('incremental', {}, { earlier: kept })).toBe(2);
    await build('whole', {});
    expectSame('incremental', 'whole');
  });

  test.each([
    ['is a link to elsewhere', (page: string) => (renameSync(page, `${page}.old`), symlinkSync(`${page}.old`, page))],
    ['has another name too', (page: string) => linkSync(page, join(parent, `second-${randomUUID()}`))],
    ['may be read by others than it was', (page: string) => chmodSync(page, 0o600)],
  ])('a page that %s is made anew', async (_, change) => {
    await build('incremental', {}, { earlier: kept });
    change(join(parent, 'incremental/d/QP-841/index.html'));
    change(join(parent, 'incremental/register/index.html'));
    expect(await build('incremental', {}, { earlier: kept })).toBe(3);
    expect(lstatSync(join(parent, 'incremental/register/index.html'))).toMatchObject({ nlink: 1, mode: 0o100644 });
    await build('whole', {});
    expectSame('incremental', 'whole');
  });

  test('with passages, whose order tells which pages were made', async () => {
    const words = { 'procedures/QP-870.md': QP870.replace('Segregate what', 'Two persons segregate everything that') };
    await build('incremental', {}, { earlier: kept, passages: true });
    expect(await build('incremental', words, { earlier: kept, passages: true })).toBe(3);
    await build('whole', words, { passages: true });
    expectSame('incremental', 'whole');
  });

  test('a file that changes while the site is built: nothing is published, nothing is kept', async () => {
    const extra = { 'procedures/QP-870.md': QP870.replace('Segregate what', 'Segregate soon what') };
    await build('incremental', {}, { earlier: kept });
    await build('whole', {});
    const manual = { ...smallManual(extra), hasChanged: (path: string) => path === 'procedures/QP-870.md' };
    await expect(build('incremental', extra, { earlier: kept, manual })).rejects.toMatchObject({
      name: 'ChangedDocumentError',
      mend: expect.stringContaining('Build again') as string,
    });
    expectSame('incremental', 'whole');
    expect(await build('incremental', extra, { earlier: kept })).toBe(3);
  });

  test('what was kept names files outside of the site: they are neither taken nor touched', async () => {
    const outside = join(parent, 'outside.html');
    writeFileSync(outside, 'not ours');
    await build('incremental', {}, { earlier: kept });
    const value = kept.recall() as { readonly pages: Record<string, { readonly files: Record<string, string> }> };
    Object.assign(value.pages['QP-841']?.files ?? {}, { '../../../outside.html': 'x' });
    const tampered = { ...value, others: { '../outside.html': 'x' } };
    expect(await build('incremental', {}, { earlier: { ...kept, recall: () => tampered } })).toBe(3);
    expect(readFileSync(outside, 'utf8')).toBe('not ours');
    await build('whole', {});
    expectSame('incremental', 'whole');
  });

  test('what was kept is gone', async () => {
    expect(await build('incremental', {}, { earlier: { ...memory(), recall: () => undefined } })).toBe(0);
  });
});
