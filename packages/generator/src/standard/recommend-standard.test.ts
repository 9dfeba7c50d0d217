import { expect, test } from 'vitest';
import { recommendStandard, type Business } from './recommend-standard.ts';

const none: Business = { processes: false, maintains: false, distributes: false, electronics: false, faa: false };

test.each([
  ['a stockist', { distributes: true }, 'as9120@B', true],
  ['one who also coats', { distributes: true, processes: true }, 'AS9100D', false],
  ['a repair station', { maintains: true, distributes: true }, 'AS9110C', false],
  ['none of it', {}, 'iso9001@2015', true],
])('%s', (_, business, standard, available) => {
  expect(recommendStandard({ ...none, ...business })).toMatchObject({ standard, available });
});

test('notes for a distributor only', () => {
  expect(recommendStandard({ ...none, distributes: true, electronics: true, faa: true }).notes).toHaveLength(2);
  expect(recommendStandard({ ...none, electronics: true }).notes).toEqual([]);
});
