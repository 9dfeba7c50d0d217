import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap, wrapBehind } from './wrap.ts';

test('breaks between words, and within one that is too long', () => {
  expect(wrap('a short sentence here', 10)).toEqual(['a short', 'sentence', 'here']);
  expect(wrap('abcdefghijkl mn', 5)).toEqual(['abcde', 'fghij', 'kl mn']);
});

test('breaks a path behind a slash, dot or hyphen, a sign of two characters never', () => {
  expect(wrap('registers/F-753-01-record-retention-matrix.md:69', 32)).toEqual([
    'registers/F-753-01-record-',
    'retention-matrix.md:69',
  ]);
  expect(wrap('aaaaaaaaaa+}', 11)).toEqual(['aaaaaaaaaa', '+}']);
});

test('counts columns, not characters', () => {
  expect(wrap('日本語 日本語', 6)).toEqual(['日本語', '日本語']);
});

test('aligns behind a label', () => {
  expect(wrapBehind('why   ', 'one two three', 13)).toEqual(['why   one two', '      three']);
});

test('no line is wider than allowed, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 12, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
