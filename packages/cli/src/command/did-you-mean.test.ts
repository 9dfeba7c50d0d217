import { expect, test } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

test('a name that is near is asked for, a far word gets no guess', () => {
  expect(didYouMean('QP-84', ['QP-841', 'QP-842'])).toBe('Did you mean QP-841? ');
  expect(didYouMean('something else', ['QP-841'])).toBe('');
});
