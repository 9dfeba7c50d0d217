import { expect, test } from 'vitest';
import { cellsOf, readBlocks, rowOf, writeBlocks } from './blocks.ts';
import { sectionsOf } from './sections.ts';

const BODY = `# Title

Some words
on two lines.

- one
- two
  goes on

1. first

   with a paragraph
2. second

| A | B |
|---|---|
| x | |

\`\`\`text
## no heading

| no table |
\`\`\`

> quoted
> twice
`;

test('what is read is written as it was', () => {
  expect(writeBlocks(readBlocks(BODY))).toBe(BODY);
});

test('kinds of blocks', () => {
  expect(readBlocks(BODY).map(({ kind }) => kind)).toEqual([
    'heading',
    'text',
    'list',
    'list',
    'table',
    'code',
    'text',
  ]);
});

test('carriage returns end lines too', () => {
  expect(readBlocks('a\r\n\r\nb\r\n').length).toBe(2);
});

test('cells of a row, with escaped bars', () => {
  expect(cellsOf('| a | b \\| c | |')).toEqual(['a', 'b \\| c', '']);
  expect(rowOf(['a', 'b \\| c', ''])).toBe('| a | b \\| c | |');
});

test('a section ends at the next heading of its level', () => {
  const blocks = readBlocks('# A\n\n## B\n\ntext\n\n### C\n\ntext\n\n## B\n');
  expect(sectionsOf(blocks).map(({ slug, start, end }) => `${slug} ${start}-${end}`)).toEqual([
    'a 0-6',
    'b 1-5',
    'c 3-5',
    'b-1 5-6',
  ]);
});
