import { expect, test } from 'vitest';
import { plainRevision } from './plain-revision.ts';

test.each([
  ['Rev. B', 'B'],
  ['revision C', 'C'],
  ['v1.0', '1.0'],
  ['Version 2.1 (draft)', '2.1'],
  ['1.0 – Draft', '1.0'],
  ['V', 'V'],
  ['Rev0', '0'],
  ['r4', '4'],
  ['R01', '01'],
  ['RA', 'RA'],
])('%s is %s', (text, revision) => {
  expect(plainRevision(text)).toBe(revision);
});
