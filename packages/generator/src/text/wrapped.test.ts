import { expect, test } from 'vitest';
import { linesOf, readBlocks } from './blocks.ts';
import { wrapped } from './wrapped.ts';

const wrap = (text: string): string =>
  readBlocks(text)
    .flatMap((block) => linesOf(wrapped(block)))
    .join('\n');

const fill = 'word '.repeat(22).trim();

test('long lines break at 120 and short ones join', () => {
  expect(wrap(`${fill} ${fill}\nend`)).toBe(`${fill} word word\n${'word '.repeat(20)}end`);
});

test('a link stays on one line, also when it came on two', () => {
  expect(wrap(`${fill} [QP-01 Planning\nahead](QP-01.md#x). End.`)).toBe(
    `${fill}\n[QP-01 Planning ahead](QP-01.md#x). End.`,
  );
});

test('items keep their indent and quotations their mark', () => {
  expect(wrap(`1. ${fill} ${fill}`)).toBe(`1. ${fill} word\n   ${'word '.repeat(21).trim()}`);
  expect(wrap(`> ${fill}\n> ${fill}`)).toBe(`> ${fill} word\n> ${'word '.repeat(21).trim()}`);
});
