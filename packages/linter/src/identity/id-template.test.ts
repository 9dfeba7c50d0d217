import { expect, test } from 'vitest';
import { fitToTemplate, matchesTemplate } from './id-template.ts';

test.each([
  ['QP-{nnn}', 'QP-841', true],
  ['QP-{nnn}', 'QP-8410', false],
  ['QP-{nnn}', 'XQP-841', false],
  ['QP-{n+}', 'QP-1020', true],
  ['F-{nnn}-{nn}{A}', 'F-841-03B', true],
  ['F-{nnn}-{nn}{A}', 'F-841-03b', false],
  ['ISMS-{any}', 'ISMS-A.8.23.3-TG', true],
  ['A.B', 'AxB', false],
  ['Q(P-{n}', 'Q(P-1', true],
])('%s and %s: %s', (template, id, expected) => {
  expect(matchesTemplate(template, id)).toBe(expected);
});

test('an id with too few digits is filled up when only one template fits', () => {
  expect(fitToTemplate(['QP-{nnn}'], 'QP41')).toBe('QP-041');
  expect(fitToTemplate(['QP-{nnn}', 'QP-{nnnn}'], 'QP41')).toBeUndefined();
  expect(fitToTemplate(['QP-{nnn}'], 'WI-41')).toBeUndefined();
  expect(fitToTemplate(['QP-{nn}'], 'QP-841')).toBeUndefined();
});
