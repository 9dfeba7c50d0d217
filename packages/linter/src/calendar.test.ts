// Days and durations at their edges: leap years, month ends, weeks.
import { describe, expect, test } from 'vitest';
import { addDuration, daysBetween, isRealDate, parseDuration } from './calendar.ts';

describe('isRealDate', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '2000-01-01', '2026-04-30'])('%s is a day', (text) =>
    expect(isRealDate(text)).toBe(true),
  );
  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '',
    '2026-04-__',
  ])('%j is none', (text) => expect(isRealDate(text)).toBe(false));
});

test.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-01-31', 'P1M', '2024-02-29'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2024-11-15', 'P24M', '2026-11-15'],
  ['2026-12-31', 'P1D', '2027-01-01'],
  ['2026-11-22', 'P2W', '2026-12-06'],
  ['2026-11-22', 'P1Y2M3D', '2028-01-25'],
  ['9998-11-30', 'P13M', '9999-12-30'],
  ['9999-01-01', 'P24M', '9999-12-31'],
  ['9999-12-31', 'P1D', '9999-12-31'],
])('%s + %s = %s', (date, duration, expected) => {
  const parsed = parseDuration(duration);
  expect(parsed && addDuration(date, parsed)).toBe(expected);
});

test.each(['P', '24M', 'P1H', 'PT1H', 'P-1M', 'P1M2Y', ''])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('days between, also across a change of clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
});
