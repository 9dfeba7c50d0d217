import { expect, test } from 'vitest';
import { byText } from './by-text.ts';

test('a text is looked at once, nothing found included, until too many are remembered', () => {
  const asked: string[] = [];
  const first = byText((text) => {
    asked.push(text);
    return text === '' ? undefined : text.charAt(0);
  }, 2);
  expect(['ab', 'ab', '', '', 'b', 'ab'].map((text) => first(text))).toEqual([
    'a',
    'a',
    undefined,
    undefined,
    'b',
    'a',
  ]);
  expect(asked).toEqual(['ab', '', 'b', 'ab']);
});
