import { expect, test } from 'vitest';
import { emptySummary } from './empty-summaries.ts';

test.each([
  'Update',
  '(various changes)',
  'and typos',
  'Minor  updates; typos.',
  'As-discussed',
  '§ 4.2: u\u0308berarbeitet',
  'see\tdiff',
])('%j says nothing', (text) => expect(emptySummary(text)).toBe(true));

test.each(['', '4.2', 'and', 'Limits added', 'Update of limits', 'Typos, limits added', 'Revised: 4.2 limits'])(
  '%j says something, or is empty',
  (text) => expect(emptySummary(text)).toBe(false),
);
