import { expect, test } from 'vitest';
import { isNewestFirst } from './history-order.ts';

const history = (...rows: readonly (readonly [revision: string, date: string])[]) =>
  rows.map(([revision, date]) => ({ revision, date }));

test.each([
  ['letters, the newest last', history(['A', '2024-03-04'], ['B', '2025-01-10'], ['C', '2026-11-13']), false],
  ['letters, the newest first', history(['C', '2026-11-13'], ['B', '2025-01-10'], ['A', '2024-03-04']), true],
  ['a wrong year at the end', history(['A', '2024-03-04'], ['B', '2025-01-10'], ['C', '2023-11-13']), false],
  ['a wrong year at the beginning', history(['A', '2028-03-04'], ['B', '2025-01-10'], ['C', '2026-11-13']), false],
  ['two rows that disagree', history(['1', '2026-01-05'], ['2', '2024-06-01']), false],
  ['numbers with parts, no dates', history(['1.10', ''], ['1.9', ''], ['1', '']), true],
  ['pairs of letters behind single ones', history(['Z', ''], ['AA', ''], ['AB', '']), false],
  ['other names, by their dates', history(['first issue', '2026-01-05'], ['reissue', '2024-06-01']), true],
  ['one of three dates is wrong', history(['one', '2024-01-01'], ['two', '2030-01-01'], ['six', '2026-01-01']), false],
  ['nothing tells', history(['one', 'May'], ['two', 'June']), undefined],
  ['a single entry', history(['A', '2026-01-05']), undefined],
])('%s', (_, entries, expected) => {
  expect(isNewestFirst(entries)).toBe(expected);
});
