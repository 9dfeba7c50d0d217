import { expect, test } from 'vitest';
import { renumber, serialIds } from './renumber.ts';

const ids = serialIds([
  { id: 'QP-1020', type: 'procedure' },
  { id: 'QP-751', type: 'procedure' },
  { id: 'F-751-02', type: 'form' },
  { id: 'F-751-01', type: 'register' },
  { id: 'X-1', type: 'unheard-of' },
]);

test('numbers in a row in the order of the numbers', () => {
  expect([...ids]).toEqual([
    ['F-751-01', 'F-001'],
    ['F-751-02', 'F-002'],
    ['QP-751', 'QP-01'],
    ['QP-1020', 'QP-02'],
  ]);
});

test('whole ids only, in text, links and file names', () => {
  expect(
    renumber('[QP-751 Control](../procedures/QP-751-control.md#a), F-751-02, QP-7510, XQP-751, QP-751-9', ids),
  ).toBe('[QP-01 Control](../procedures/QP-01-control.md#a), F-002, QP-7510, XQP-751, QP-751-9');
});

test('an id that becomes another old id is not changed twice', () => {
  const swap = new Map([
    ['QP-01', 'QP-02'],
    ['QP-02', 'QP-01'],
  ]);
  expect(renumber('QP-01 QP-02', swap)).toBe('QP-02 QP-01');
});
