import { expect, test } from 'vitest';
import { exampleLines } from './example-lines.ts';

const example = { command: 'clausemark new form --title "Card of a lot" --json', does: 'what it would write' };

test('what fits stays on one line', () => {
  expect(exampleLines(example, 80)).toBe(`  $ ${example.command}\n      ${example.does}`);
});

test('a long call goes on before a flag, as a shell reads it', () => {
  expect(exampleLines(example, 40)).toBe(
    '  $ clausemark new form \\\n        --title "Card of a lot" --json\n      what it would write',
  );
  expect(exampleLines({ command: 'clausemark', does: 'check this manual' }, 20)).toBe(
    '  $ clausemark\n      check this\n      manual',
  );
});
