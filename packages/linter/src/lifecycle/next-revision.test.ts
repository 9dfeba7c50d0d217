import { expect, test } from 'vitest';
import { nextRevision } from './next-revision.ts';

test.each([
  ['A', 'letters', 'B'],
  ['H', 'letters', 'J'],
  ['Y', 'letters', 'AA'],
  ['AY', 'any', 'BA'],
  ['YY', 'letters', undefined],
  ['I', 'letters', undefined],
  ['b', 'letters', undefined],
  ['A', 'integer', undefined],
  ['9', 'integer', '10'],
  ['09', 'any', '10'],
  ['1.9', 'major-minor', '2.0'],
  ['1', 'major-minor', undefined],
  ['1.2.3', 'any', undefined],
  ['Rev. B', 'any', undefined],
] as const)('after %s (%s) comes %s', (current, scheme, next) => {
  expect(nextRevision(current, scheme, false)).toBe(next);
});

test.each([
  ['1.9', '1.10'],
  ['1.09', '1.10'],
  ['C', 'D'],
])('an editorial revision after %s is %s', (current, next) => {
  expect(nextRevision(current, 'any', true)).toBe(next);
});
