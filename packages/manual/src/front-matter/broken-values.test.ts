import { expect, test } from 'vitest';
import { readFrontMatter } from './read-front-matter.ts';

test.each([
  ['"Supplier control', 'Supplier control'],
  ["'Supplier control", 'Supplier control'],
  ['"', ''],
])('a value that opens with a quote and never closes it keeps its words: %s', (written, value) => {
  const { state, entries, problems } = readFrontMatter(`---\nid: QP-1\ntitle: ${written}\ntype: procedure\n---\n`);
  expect([state, problems.map(({ code }) => code)]).toEqual(['broken', ['unterminated-quote']]);
  expect(entries.find(({ key }) => key === 'title')?.value).toMatchObject({ value });
});

test('of anchors and aliases without number three of each are named', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `k${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
  const { problems } = readFrontMatter(`---\nk0: &a0 [x]\n${lines.join('\n')}\n---\n`);
  expect(problems.map(({ code }) => code).sort()).toEqual(['alias', 'alias', 'alias', 'anchor', 'anchor', 'anchor']);
});

test.each([
  ['a tab', 'review: { interval: P24M,\n  last: 2026-01-01 }\n\towner: x\nother: [a\n', 'tab'],
  [
    'a conflict',
    '<<<<<<< HEAD\nreview: { interval: P24M }\n=======\nreview: { interval: P12M }\n>>>>>>> x\n',
    'conflict',
  ],
  ['a conflict in brackets', 'review: {\n<<<<<<< HEAD\n last: a }\n=======\n last: b }\n>>>>>>> x\n', 'conflict'],
])('%s is all that is said', (_, lines, code) => {
  const { state, problems } = readFrontMatter(`---\nid: QP-1\n${lines}---\n`);
  expect([state, problems.map((problem) => problem.code)]).toEqual(['broken', [code]]);
});
