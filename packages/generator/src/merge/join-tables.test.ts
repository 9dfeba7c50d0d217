import { expect, test } from 'vitest';
import { linesOf, readBlocks, type Block } from '../text/blocks.ts';
import { joinTables } from './join-tables.ts';

const joined = (head: string, a: string, b: string): readonly string[] => {
  const [first, second] = [a, b].map((rows) => readBlocks(`${head}\n${head.replace(/[^|]+/g, '---')}\n${rows}`)[0]);
  return linesOf(joinTables(first as Block, second as Block)).slice(2);
};

test('duties of one role stand in one row, the same duty once', () => {
  expect(
    joined('| Role | Responsibility |', '| Buyer | buys; asks |', '| Buyer | asks; waits |\n| Seller | sells |'),
  ).toEqual(['| Buyer | buys; asks; waits |', '| Seller | sells |']);
});

test('a duty within a list is named once, a noun that needs its verb stays', () => {
  expect(
    joined(
      '| Role | Responsibility |',
      '| Operator | packs, records each movement, labels |',
      '| Operator | splits and picks, records each movement; prints slips, labels |',
    ),
  ).toEqual(['| Operator | packs, records each movement, labels; splits and picks; prints slips, labels |']);
});

test('records on one form stand in one row, with everybody who fills it in', () => {
  const form = '[F-1 Report](F-1.md)';
  expect(
    joined(
      '| Record | Form or system | Filled in by |',
      `| Split order | ${form} | Manager |\n| Moves | stock system | Operator |`,
      `| Counts | ${form} | Operator, Manager |\n| Counts | stock system | Operator |`,
    ),
  ).toEqual([
    `| Split order; counts | ${form} | Manager, Operator |`,
    '| Moves | stock system | Operator |',
    '| Counts | stock system | Operator |',
  ]);
});

test('other tables keep each row that differs', () => {
  expect(
    joined('| Term | Meaning |', '| Recall | of a tool |', '| Recall | of product |\n| Recall | of a tool |'),
  ).toEqual(['| Recall | of a tool |', '| Recall | of product |']);
});
