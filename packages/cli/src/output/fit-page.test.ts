import { expect, test } from 'vitest';
import { fitPage } from './fit-page.ts';

test('paragraphs and list items are set anew; headings, tables and fences stay', () => {
  const page = [
    '# A heading that is longer than the terminal',
    '',
    'One two three',
    'four five six.',
    '',
    '- first item of',
    '  the list',
    '- second',
    '',
    '| a table that is longer | than that |',
    '````md',
    '```',
    'code that is longer than the terminal',
    'stays',
    '````',
    'seven',
    'eight',
  ].join('\n');
  expect(fitPage(page, 20).split('\n')).toEqual([
    '# A heading that is longer than the terminal',
    '',
    'One two three four',
    'five six.',
    '',
    '- first item of the',
    '  list',
    '- second',
    '',
    '| a table that is longer | than that |',
    '````md',
    '```',
    'code that is longer than the terminal',
    'stays',
    '````',
    'seven eight',
  ]);
});
