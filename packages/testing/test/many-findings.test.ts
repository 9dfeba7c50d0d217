// More findings than are finished together: order and identity are those of a few.
import { defineRule, lint, noOptions, type Report } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { memoryManual, type MemoryFiles } from '../src/index.ts';

const texts = { what: 'The heading {text} is one.', why: 'A test.', mend: 'Remove it.' };
const rule = { summary: 'No headings.', since: '0.1.0', level: 'error', basis: [], options: noOptions } as const;

/** Finds every heading, each in the same symbolic place. */
const headings = defineRule({
  ...rule,
  code: 'TST001',
  name: 'test-headings',
  scope: 'document',
  messages: { found: texts },
  *check({ document, finding }) {
    for (const { text, span } of document.facts.headings) yield finding('found', document.at('', span), { text });
  },
});

/** Finds the last heading when the document is examined, and the first one afterwards. */
const twice = defineRule({
  ...rule,
  code: 'TST002',
  name: 'test-twice',
  scope: 'manual',
  messages: { found: texts },
  *checkEach({ document, finding }) {
    const last = document.facts.headings.at(-1);
    if (last !== undefined) yield finding('found', document.at('', last.span), { text: last.text });
  },
  *check({ manual, finding }) {
    for (const document of manual.documents) {
      const [first] = document.facts.headings;
      if (first !== undefined) yield finding('found', document.at('', first.span), { text: first.text });
    }
  },
});

function documentOf(id: string): string {
  const sections = Array.from({ length: 400 }, (_, index) => `## Section ${index}\n\nText.\n`);
  return [`---\nid: ${id}\n---\n\n# Title\n`, ...sections].join('\n');
}

async function check(files: MemoryFiles): Promise<Report['findings']> {
  return (await lint(memoryManual(files), { today: '2026-11-22', version: '0', rules: [headings, twice] })).findings;
}

test('by path and place, and each with the fingerprint it has alone', async () => {
  const files = {
    'procedures/a.md': documentOf('QP-1'),
    'procedures/b.md': documentOf('QP-2'),
    'procedures/c.md': documentOf('QP-3'),
  };
  const all = await check(files);
  const alone = await Promise.all(Object.entries(files).map(([path, content]) => check({ [path]: content })));
  expect(all).toEqual(alone.flat());
  expect(all).toHaveLength(3 * 403);
  expect(all.slice(0, 2).map(({ code, start }) => [code, start.line])).toEqual([
    ['TST001', 5],
    ['TST002', 5],
  ]);
  expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
});

test('what a finding says stands in the order of its schema', async () => {
  const [first, second] = await check({ 'procedures/a.md': documentOf('QP-1'), 'procedures/b.md': '# B\n' });
  const without = 'code rule message severity location start end what why mend basis fingerprint related'.split(' ');
  expect(Object.keys(first ?? {})).toEqual(without.toSpliced(4, 0, 'document'));
  expect(Object.keys(second ?? {})).toEqual(without.toSpliced(4, 0, 'document'));
  const [nameless] = await check({ 'procedures/b.md': '# B\n' });
  expect(Object.keys(nameless ?? {})).toEqual(without);
});

test('documents with the same id have no fingerprint in common', async () => {
  const all = await check({
    'procedures/a.md': documentOf('QP-1'),
    'procedures/b.md': documentOf('QP-2'),
    'procedures/c.md': documentOf('QP-1'),
  });
  expect(all.map(({ location }) => location.path)).toEqual(all.map(({ location }) => location.path).toSorted());
  expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(3 * 403);
});
