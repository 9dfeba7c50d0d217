import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { visible } from './visible.ts';

test('names what cannot be seen', () => {
  expect(visible('a\u202eb')).toBe('aU+202Eb');
  expect(visible('\u001b[31m')).toBe('U+001B[31m');
  expect(visible('sh\u00adall\u{e0041}')).toBe('shU+00ADallU+E0041');
  expect(visible('lone \ud800')).toBe('lone U+D800');
});

test('leaves alone what can be seen, in any script', () => {
  expect(visible('Prüfung 検査 فحص ⚠️ é')).toBe('Prüfung 検査 فحص ⚠️ é');
});

test('leaves no control, format or surrogate character, and is stable', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = visible(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(visible(shown)).toBe(shown);
    }),
  );
});
