import { describe, expect, it } from 'vitest';
import { builtInKeys } from '../built-in/built-in-keys.ts';
import { builtInStandard } from '../built-in/built-in-standard.ts';
import { findClauseByTitle } from './find-clause-by-title.ts';
import { titleMatches } from './title-matches.ts';

const as9120 = await builtInStandard('as9120@B');
const shown = (number: string, words: string): string => {
  const match = titleMatches(as9120, number, words);
  return match.kind === 'other' ? match.other.number : match.kind;
};

describe('findClauseByTitle', () => {
  it.each([
    ['Prevention of counterfeit parts', '8.1.4'],
    ['PREVENTION OF COUNTERFEIT PART.', '8.1.4'],
    ['Organisational Roles, Responsibility & Authority', '5.3'],
    ['Monitoring / Measurement / Analysis / Evaluation', '9.1'],
    ['Actions to address risk and opportunity', '6.1'],
    ['Control of externally provided process, product and service', '8.4'],
    ['Scope', undefined],
    ['General', undefined],
    ['(Not used)', undefined],
    ['Operational risk management', undefined],
    ['Quality objectives', undefined],
    ['', undefined],
    ['&', undefined],
  ])('%j -> %s', (words, number) => expect(findClauseByTitle(as9120, words)?.number).toBe(number));
});

describe('titleMatches', () => {
  it.each([
    ['8.1.4', 'Prevention of Counterfeit Parts', 'same'],
    ['8.4.1', 'general', 'same'],
    // off by one, the finding in public manuals
    ['8.1.3', 'Configuration management', '8.1.2'],
    ['8.1.4', 'Product safety', '8.1.3'],
    ['8.1.4', 'Operational risk management', '8.1.1'],
    // the number of the 2008 layout, which exists today for something else
    ['5.2', 'Customer focus', '5.1.2'],
    ['8.5.1', 'Validation and control of special processes', '8.5.1.2'],
    ['5.1', 'Customer focus', '5.1.2'],
    // a clause that shares its title, or has none
    ['8.4.1', 'Customer focus', '5.1.2'],
    ['8.4.1', 'Operational risk management', '8.1.1'],
    ['8.7.1', 'Customer focus', '5.1.2'],
    // nothing certain can be said
    ['8.1.4', 'How we keep fakes out', 'unknown'],
    ['8.1.4', 'General', 'unknown'],
    ['8.1.4', '', 'unknown'],
    ['8.4.1', 'Planning', 'unknown'],
    ['8.7.1', 'Awareness', 'unknown'],
    ['8.7.1', 'Control of nonconforming outputs', 'unknown'],
    ['8.5.2', 'Production and service provision', 'unknown'],
    ['8.5.2', 'Operation', 'unknown'],
    ['8.1.1', 'Operational risk management', 'unknown'],
    ['9.9.9', 'Customer focus', 'unknown'],
  ])('%s %j -> %s', (number, words, match) => expect(shown(number, words)).toBe(match));

  it('tells a foreign number from one that may be claimed', () => {
    expect(titleMatches(as9120, '8.1.4', 'Operational risk management')).toEqual({
      kind: 'other',
      other: { number: '8.1.1', title: 'Operational risk management', foreign: true },
    });
  });

  it.each(builtInKeys)('finds every clause of %s beside its own title right', async (key) => {
    const standard = await builtInStandard(key);
    for (const { number, title, untitled } of standard.clauses) {
      expect(titleMatches(standard, number, title).kind).toBe(untitled ? 'unknown' : 'same');
    }
  });
});
