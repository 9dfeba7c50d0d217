import { expect, test } from 'vitest';
import { linesOf, readBlocks, type Block } from '../text/blocks.ts';
import { onceEach } from './once-each.ts';

const once = (text: string): string =>
  readBlocks(text)
    .map((block: Block) => linesOf(onceEach(block)).join('\n'))
    .join('\n\n');

test('links that became the same stand once in a cell, other words stay', () => {
  const head = '| a | b |\n|---|---|\n';
  expect(once(`${head}| x, x | QM-01, [QP-01](a), [QP-02](b), [QP-01](a) |`)).toBe(
    `${head}| x, x | QM-01, [QP-01](a), [QP-02](b) |`,
  );
  expect(once(`${head}| x | as [QP-01](a) says, as [QP-01](a) says |`)).toBe(
    `${head}| x | as [QP-01](a) says, as [QP-01](a) says |`,
  );
});

test('a reference that became the same as another leaves, a step stays', () => {
  expect(once('- [QP-01 A](a)\n- [QP-02 B](b)\n- [QP-01 A](a)')).toBe('- [QP-01 A](a)\n- [QP-02 B](b)');
  expect(once('1. Wait.\n2. Wait.')).toBe('1. Wait.\n2. Wait.');
});
