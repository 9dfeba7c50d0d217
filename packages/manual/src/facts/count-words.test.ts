import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019.,/&-]*/gu;

test.each([
  ['', 0],
  ['  -- , ', 0],
  ['Quality manual', 2],
  ["the supplier's F-841/2, 3.5 %", 4],
  ['Pr\u00fcfung \u2013 \u201cgut\u201d', 2],
  ['it\u2019s', 1],
  ['\u54c1\u8d28 \u624b\u518c', 2],
  ['e\u0301te\u0301', 1],
])('%j has %i', (text, words) => expect(countWords(text)).toBe(words));

test('the short way counts as the regular expression does', () => {
  const unit = fc.constantFrom(..."aZ9 .,-/&'\u2019\u201c\u2013\u00e4\u00b5\u00b2\u00d7\u024f\u0250\u0301\u{1f600}\n");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});
