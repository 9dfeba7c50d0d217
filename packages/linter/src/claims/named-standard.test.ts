import { builtInStandard } from '@clausemark/standards';
import { expect, it } from 'vitest';
import { namedStandard } from './named-standard.ts';

const standards = [await builtInStandard('as9120@B'), await builtInStandard('iso9001@2015')];
const named = (name: string): string => {
  const result = namedStandard(name, standards);
  return result.kind === 'ours' ? result.standard.key : 'other';
};

it.each([
  ['AS9120', 'as9120@B'],
  ['AS9120B', 'as9120@B'],
  ['AS9120 Rev B', 'as9120@B'],
  ['EN 9120:2018', 'as9120@B'],
  ['EN 9120', 'as9120@B'],
  ['ISO 9001', 'iso9001@2015'],
  ['ISO 9001:2015', 'iso9001@2015'],
  ['EN ISO 9001:2015', 'iso9001@2015'],
  ['AS9120A', 'other'],
  ['ISO 9001:2008', 'other'],
  ['AS9100D', 'other'],
  ['ISO 13485', 'other'],
])('%s is %s', (name, key) => expect(named(name)).toBe(key));
