import { expect, test } from 'vitest';
import { clip } from './clip.ts';

test('a long value is cut and marked, a short one is not', () => {
  expect(clip('abc', 3)).toBe('abc');
  expect(clip('abcd', 3)).toBe('abc…');
  expect(clip('x'.repeat(5_000_000))).toHaveLength(1001);
});

test('a surrogate pair is never split', () => {
  expect(clip('ab🙂cd', 3)).toBe('ab…');
});
