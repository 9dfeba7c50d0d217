// What a check remembers must never change what it reports: whatever was edited, with memory and without it the reports are equal.
import { builtInRules, lint, type Report } from '@clausemark/linter';
import { readConfig, type ManualDocument } from '@clausemark/manual';
import { memoryManual } from '@clausemark/testing';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { edits, type Files } from './edits.ts';
import { KeptMemory } from './kept-memory.ts';
import { templateFiles } from './template-files.ts';

const template = templateFiles();
const paths = Object.keys(template).filter((path) => template[path]?.startsWith('---\n'));
const day = '2026-11-29';

async function check(files: Files, memory?: KeptMemory, today = day): Promise<Report> {
  const manual = memoryManual(files);
  const report = await lint(manual, { today, version: '0', memory });
  memory?.add(manual);
  return report;
}

async function expectSame(files: Files, memory: KeptMemory, today = day): Promise<void> {
  expect(await check(files, memory, today)).toEqual(await check(files, undefined, today));
}

afterEach(() => vi.restoreAllMocks());

const oneEdit = fc.record({
  name: fc.constantFrom(...Object.keys(edits)),
  path: fc.constantFrom(...paths),
  other: fc.constantFrom(...paths),
  undo: fc.boolean(),
});

test('a sequence of edits is reported as if nothing were remembered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oneEdit, { minLength: 1, maxLength: 6 }), async (sequence) => {
      const memory = new KeptMemory();
      await check(template, memory);
      let files: Files = template;
      for (const { name, path, other, undo } of sequence) {
        const before = files;
        if (files[path] === undefined || files[other] === undefined) continue;
        const edited = edits[name]?.(files, path, other) ?? files;
        // With settings that say a thing twice there is no check.
        if ((readConfig(edited['clausemark.yaml']).file?.problems.length ?? 0) > 0) continue;
        files = edited;
        await expectSame(files, memory);
        if (undo) files = before;
      }
      await expectSame(files, memory);
    }),
    { numRuns: Number(process.env['MEMORY_RUNS'] ?? 2) },
  );
});

describe('every edit alone', () => {
  test.each(Object.keys(edits))('%s', async (name) => {
    const memory = new KeptMemory();
    await check(template, memory);
    for (const [path, other] of [
      ['procedures/QP-841-supplier-approval.md', 'procedures/QP-751-control-of-documents.md'],
      [paths[0], paths[3]],
    ]) {
      if (path === undefined || other === undefined || template[path] === undefined) throw new Error('no such file');
      await expectSame(edits[name]?.(template, path, other) ?? template, memory);
    }
  });
});

test('the day is a circumstance', async () => {
  const memory = new KeptMemory();
  await check(template, memory);
  for (const today of ['2026-11-30', '2029-01-01']) await expectSame(template, memory, today);
});

test('it is remembered at all: a second check looks at hardly any document again', async () => {
  const memory = new KeptMemory();
  await check(template, memory);
  // The scope document, whose exclusions are read each time.
  expect(await examinedBy(template, memory)).toBe(1);
  expect(memory.recalled).toBe(1);
});

test('of a document with a finding only the rule that found it looks again', async () => {
  const memory = new KeptMemory();
  const name = 'procedures/QP-841-supplier-approval.md';
  const files = { ...template, [name]: `${template[name]}\nSee [the list](no-such-file.md).\n` };
  expect((await check(files, memory)).findings.map(({ code }) => code)).toEqual(['XRF002']);
  const others = lookedAtBy('heading-structure', 'check');
  const own = lookedAtBy('link-and-anchor', 'checkEach');
  expect(await examinedBy(files, memory)).toBe(1);
  expect(own.filter((path) => path === name)).toEqual([name]);
  expect(others).not.toContain(name);
  await expectSame(files, memory);
});

test('where so little has changed that nothing is kept anew, the next check still compares with what was kept', async () => {
  const text = (at: number): string =>
    `---\nid: QP-${at}\ntitle: Procedure ${at}\n---\n\n# Procedure ${at}\n\nSee QP-${at + 1}.\n`;
  const many: Files = Object.fromEntries(
    Array.from({ length: 250 }, (_, at) => [`procedures/QP-${1000 + at}.md`, text(1000 + at)]),
  );
  const before = { ...template, ...many };
  const memory = new KeptMemory();
  await check(before, memory);
  const keep = vi.spyOn(memory, 'keep');
  const name = 'procedures/QP-1100.md';
  const first = { ...before, [name]: `${many[name]}\nTBD\n` };
  await expectSame(first, memory);
  expect(keep).not.toHaveBeenCalled();
  await expectSame({ ...first, [name]: `${many[name]}\nSee [this](nowhere.md).\n` }, memory);
  await expectSame({ ...first, 'procedures/QP-1101.md': text(1101).replace('# P', '## P') }, memory);
  await expectSame(before, memory);
});

test('a rule that broke looks again', async () => {
  const memory = new KeptMemory();
  const broken = vi.spyOn(ruleOf('link-and-anchor'), 'checkEach').mockImplementation(() => {
    throw new Error('broken for once');
  });
  const codes = async (): Promise<string[]> => (await check(template, memory)).findings.map(({ code }) => code);
  const first = await codes();
  expect(new Set(first)).toEqual(new Set(['INT001']));
  expect(await codes()).toEqual(first);
  broken.mockRestore();
  expect(await codes()).toEqual([]);
});

/** How many documents a check examines with every rule. */
async function examinedBy(files: Files, memory: KeptMemory): Promise<number> {
  const manual = memoryManual(files);
  const begin = vi.spyOn(manual.reads, 'begin');
  await lint(manual, { today: day, version: '0', memory });
  return begin.mock.calls.length;
}

type Check = 'check' | 'checkEach';
type Checked = Readonly<Record<Check, (context: Context) => Iterable<unknown>>>;
type Context = { readonly document: ManualDocument };

function ruleOf(name: string): Checked {
  const rule = builtInRules.find((item) => item.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule as unknown as Checked;
}

/** Paths of the documents a rule looks at from now on. */
function lookedAtBy(name: string, method: Check): readonly string[] {
  const looked: string[] = [];
  const rule = ruleOf(name);
  const original = rule[method].bind(rule);
  // The context is the same object for one document after the other.
  vi.spyOn(rule, method).mockImplementation((context) => {
    looked.push(context.document.path);
    return original(context);
  });
  return looked;
}

test('the nightly run remembers nothing', async () => {
  const memory = new KeptMemory();
  await lint(memoryManual(template), { today: day, version: '0', memory, nightly: true });
  await lint(memoryManual(template), { today: day, version: '0', memory, nightly: true });
  expect(memory.recalled).toBe(0);
});
