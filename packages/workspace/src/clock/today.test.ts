import { expect, test } from 'vitest';
import { today } from './today.ts';

const noon = new Date('2026-12-31T12:00:00Z');

test.each([
  ['UTC', '2026-12-31'],
  ['Europe/London', '2026-12-31'],
  ['Pacific/Kiritimati', '2027-01-01'],
  ['Pacific/Pago_Pago', '2026-12-31'],
])('the day in %s', (zone, day) => {
  expect(today(zone, undefined, noon)).toBe(day);
});

test('the day changes at midnight of the zone, summer time included', () => {
  expect(today('Europe/Berlin', undefined, new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
  expect(today('Europe/Berlin', undefined, new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});

test('a day that is given counts, when it exists', () => {
  expect(today('UTC', '2028-02-29')).toBe('2028-02-29');
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    'tomorrow',
    '',
    '2026-01-01T00:00',
    ' 2026-01-01',
  ]) {
    expect(() => today('UTC', wrong), wrong).toThrow(expect.objectContaining({ name: 'UsageError', code: 'notADate' }));
  }
});

test.each(['Europe/Lundon', '', '+01:00', 'Mars'])('%j is no time zone', (zone) => {
  expect(() => today(zone)).toThrow(expect.objectContaining({ name: 'ConfigError', path: 'clausemark.yaml' }));
});
