import { expect, test } from 'vitest';
import { namesDay } from './names-day.ts';

test.each([
  '2026-11-09',
  '**2026-11-09**',
  '2026-11-09 10:30',
  '9.11.2026',
  '05/06/2025',
  '9/11/26',
  '9 November 2026',
  'Nov 9, 2026',
  '09-Nov-26',
  'November 2026',
  '2026-11',
  '11/2026',
  'Q4 2026',
  '2026',
  'approved 2026-11-09 by mail',
  '2026年11月9日',
])('%s is a date', (text) => expect(namesDay(text)).toBe(true));

test.each([
  '31.11.2026',
  '2026-11-31',
  '2026-13-11',
  '2026-02-29',
  '00.11.2026',
  '31/31/2026',
  '31 November 2026',
  '2026-13',
  'soon',
  'on release',
  '12',
  'week 3',
  'approved 31.11.2026 by mail',
])('%s is none', (text) => expect(namesDay(text)).toBe(false));
