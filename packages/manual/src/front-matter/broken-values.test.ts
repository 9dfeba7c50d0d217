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
