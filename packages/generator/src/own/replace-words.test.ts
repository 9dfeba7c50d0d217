import { expect, test } from 'vitest';
import { replaceWords } from './replace-words.ts';

const without = (text: string, from: string): string => replaceWords(text, [{ from, to: '' }]);

test('words that leave take the blank before them along', () => {
  expect(without('"Keep it. Throw it."', 'Throw it.')).toBe('"Keep it."');
  expect(without('| a Left | b |', 'Left')).toBe('| a | b |');
  expect(without('Go on. Stop\nhere. Wait.', 'Stop here.')).toBe('Go on. Wait.');
  expect(without('  Stop. Wait.', 'Stop.')).toBe('   Wait.');
});
