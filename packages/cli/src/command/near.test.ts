import { expect, test } from 'vitest';
import { didYouMean, near } from './near.ts';

const names = ['META001', 'review-overdue', 'coverage', 'QP-841', 'QP-842', 'form', 'manual'];

test.each([
  ['cover', 'coverage'],
  ['meta001', 'META001'],
  ['review-overdu', 'review-overdue'],
  ['fomr', 'form'],
  ['nope', undefined],
  ['xyz', undefined],
  ['', undefined],
])('%j is near %j', (word, name) => expect(near(word, names)).toBe(name));

test('of several that begin alike the nearest is meant, and a far word gets no guess', () => {
  expect(didYouMean('QP-84', names)).toBe('Did you mean QP-841? ');
  expect(didYouMean('something else', names)).toBe('');
  expect(didYouMean('word', [])).toBe('');
});
