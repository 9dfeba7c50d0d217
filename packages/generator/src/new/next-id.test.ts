import { expect, test } from 'vitest';
import { nextId } from './next-id.ts';

const taken = new Set(['QP-841', 'QP-842', 'QP-1020', 'F-841-01', 'F-841-04', 'POL-09']);

test.each([
  ['the wished number', ['QP-{nnn}'], '852', 'QP-852'],
  ['the next free one behind it', ['QP-{nnn}'], '841', 'QP-843'],
  ['one more than the highest of that width', ['QP-{nnn}'], undefined, 'QP-843'],
  ['the template that fits the digits', ['QP-{nnn}', 'QP-{nnnn}'], '1021', 'QP-1021'],
  ['the next form of a procedure', ['F-{nnn}-{nn}'], '841', 'F-841-05'],
  ['the first form of a procedure', ['F-{nnn}-{nn}'], '852', 'F-852-01'],
  ['no form without its procedure', ['F-{nnn}-{nn}'], undefined, undefined],
  ['any width', ['POL-{n+}'], undefined, 'POL-10'],
  ['a scheme that is full', ['POL-{n}'], undefined, 'POL-1'],
  ['letters are a choice', ['{A}-{nn}'], undefined, undefined],
])('%s', (_, templates, digits, expected) => {
  expect(nextId({ templates, taken, ...(digits !== undefined && { digits }) })).toBe(expected);
});

test('numbers in a row go on, whatever the clause', () => {
  const row = new Set(['QP-01', 'QP-02', 'QP-03', 'QP-04']);
  expect(nextId({ templates: ['QP-{nn}'], taken: row, digits: '73' })).toBe('QP-05');
});

test('a policy is numbered by its clause where policies are', () => {
  const policies = new Set(['POL-520', 'POL-620']);
  expect(nextId({ templates: ['POL-{nnn}'], taken: policies, digits: '730' })).toBe('POL-730');
});
