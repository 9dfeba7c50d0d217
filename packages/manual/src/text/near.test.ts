import { expect, test } from 'vitest';
import { near } from './near.ts';

const names = ['META001', 'review-overdue', 'coverage', 'QP-841', 'QP-842', 'form', 'manual'];

test.each([
  ['cover', 'coverage'],
  ['meta001', 'META001'],
  ['review-overdu', 'review-overdue'],
  ['fomr', 'form'],
  ['nope', undefined],
  ['xyz', undefined],
  ['', undefined],
  ['something else', undefined],
])('%j is near %j', (word, name) => expect(near(word, names)).toBe(name));

test('of several that begin alike the nearest is meant, and of none there is none', () => {
  expect(near('QP-84', names)).toBe('QP-841');
  expect(near('word', [])).toBeUndefined();
});
