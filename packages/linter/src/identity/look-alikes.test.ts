import { expect, test } from 'vitest';
import { lookOf } from './look-alikes.ts';

test.each([
  ['QР-841', 'QP-841'],
  ['qp-841', 'QP-841'],
  ['ＱＰ-841', 'QP-841'],
  ['QP\u2011841', 'QP-841'],
  ['QP-\u200b841', 'QP-841'],
  ['ΑΒ-1', 'AB-1'],
  ['F-8З1', 'F-831'],
])('%s looks like %s', (a, b) => {
  expect(lookOf(a)).toBe(lookOf(b));
});

test.each([
  ['QP-841', 'QP-8410'],
  ['QP-84-1', 'QP-841'],
  ['QP-O1', 'QP-01'],
])('%s does not look like %s', (a, b) => {
  expect(lookOf(a)).not.toBe(lookOf(b));
});
