import { expect, test } from 'vitest';
import { scanComposition } from './scan-composition.ts';

test('exactly the characters that NFC changes are found', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCharCode(code);
    const found = [...scanComposition(character, 0, 1)].length > 0;
    if (found !== (character.normalize('NFC') !== character)) expect(code.toString(16)).toBe('found');
  }
});

test('Hangul in parts is one finding', () =>
  expect([...scanComposition('\u1112\u1161\u11ab', 0, 9)].map((item) => item.suggestion)).toEqual(['\ud55c']));

test('a decomposed letter is named with its composed form', () => {
  expect([...scanComposition('Cafe\u0301', 0, 9)]).toEqual([
    {
      kind: 'not-nfc',
      codePoint: 'U+0065 U+0301',
      suggestion: '\u00e9',
      span: { start: 3, end: 5 },
      inFrontMatter: false,
    },
  ]);
});
