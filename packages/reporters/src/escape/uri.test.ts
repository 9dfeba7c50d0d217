import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { encodePath } from './uri.ts';

test('encodes segments and keeps slashes', () => {
  expect(encodePath('./procedures/QP 841 é#1.md')).toBe('procedures/QP%20841%20%C3%A9%231.md');
});

test('a colon in the first segment makes no scheme', () => {
  expect(encodePath('javascript:x.md')).toBe('javascript%3Ax.md');
});

test('is ASCII and decodes to the path', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const path = `a/${text}`;
      expect(encodePath(path)).toMatch(/^[\w.~!'()*%/-]*$/);
      expect(decodeURIComponent(encodePath(path))).toBe(path.toWellFormed());
    }),
  );
});
