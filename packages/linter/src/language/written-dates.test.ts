import { expect, test } from 'vitest';
import { dayWritten } from './written-dates.ts';

test.each([
  ['14.11.2025', '2025-11-14'],
  ['02. Dezember 2025', '2025-12-02'],
  ['1er mars 2026', '2026-03-01'],
  ['3 de agosto de 2026', '2026-08-03'],
  ['January 14, 2026', '2026-01-14'],
  ['1st April 2023', '2023-04-01'],
  ['Jun 1 2018', '2018-06-01'],
  ['2026/1/4', '2026-01-04'],
  ['2026-06-19T18:56:55Z', '2026-06-19'],
  ['31/12/2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
])('%s is %s', (text, day) => {
  expect(dayWritten(text)).toBe(day);
});

test.each(['05/06/2026', 'January 2026', 'Q2 2026', 'soon', ''])('%s can be several days or none', (text) => {
  expect(dayWritten(text)).toBeUndefined();
});
