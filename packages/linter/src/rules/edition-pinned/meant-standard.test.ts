import { expect, it } from 'vitest';
import { meantStandard } from './meant-standard.ts';

const keys = ['acme-quality@3', 'as9120@B', 'iso9001@2015'];

it.each([
  ['ISO 9001', 'noEdition', ['iso9001@2015']],
  ['AS9120B', 'spelling', ['as9120@B']],
  ['AS9120 Rev B', 'spelling', ['as9120@B']],
  ['DIN EN ISO 9001:2015', 'spelling', ['iso9001@2015']],
  ['EN 9120', 'noEdition', ['as9120@B']],
  ['iso9001@2008', 'unknownEdition', ['iso9001@2015']],
  ['acme-quality@4', 'unknownEdition', ['acme-quality@3']],
  ['acme-qualty@3', 'misspelt', ['acme-quality@3']],
  ['ios9001@2015', 'misspelt', ['iso9001@2015']],
])('%s is %s of %s', (written, message, instead) => expect(meantStandard(written, keys)).toEqual({ message, instead }));

it.each([
  'as9100@D',
  'AS9110C',
  'EN 9100',
  'ISO 13485:2016',
  'iso14001@2015',
  'iatf16949@2016',
  'as91200@B',
  'globex@1',
])('%s is none of ours, and none is proposed', (written) =>
  expect(meantStandard(written, keys)).toEqual({ message: 'unknown', instead: [] }),
);
