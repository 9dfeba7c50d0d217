import { describe, expect, it } from 'vitest';
import { builtInStandard } from '../built-in/built-in-standard.ts';
import { catalogueSchema } from '../schema/catalogue.ts';
import { createStandard } from '../standard/create-standard.ts';
import { formatClauseReference } from './format-clause-reference.ts';
import { parseClauseReference } from './parse-clause-reference.ts';

const customer = createStandard(
  catalogueSchema.parse({
    id: 'acme-quality',
    edition: '3',
    title: 'Acme quality clauses',
    clauses: ['QC-07', 'QC-08', 'QC-09', 'A.5.15', '164.308(a)(1)'].map((number) => ({
      number,
      title: `Clause ${number}`,
    })),
  }),
);
const standards = [await builtInStandard('as9120@B'), await builtInStandard('iso9001@2015'), customer];
const context = { standards, defaultStandard: 'as9120@B' };

const parse = (text: string) => parseClauseReference(text, context);
/** What the user sees: the targets, or the kind of problem, the characters at fault and what to write instead. */
const shown = (text: string): string => {
  const result = parse(text);
  if (result.ok) return result.targets.map((target) => formatClauseReference(target, 'as9120@B')).join(' ');
  return `${result.kind} [${text.slice(result.at.start, result.at.end)}] -> ${result.suggestions.join(' ')}`.trim();
};

describe('parseClauseReference', () => {
  it.each([
    ['8.4.1', '8.4.1'],
    ['  10.2.1\n', '10.2.1'],
    ['8.4.1#section-slug', '8.4.1#section-slug'],
    ['8.4.1#überprüfung-2', '8.4.1#überprüfung-2'],
    ['as9120@B:8.4.1', '8.4.1'],
    ['iso9001@2015:8.4.1', 'iso9001@2015:8.4.1'],
    ['iso9001@2015:8.4.1#x', 'iso9001@2015:8.4.1#x'],
    ['8.3.1-8.3.6', '8.3.1 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6'],
    ['8.3.5–8.3.6#design', '8.3.5#design 8.3.6#design'],
    ['8.3.5 ~ 8.3.6', '8.3.5 8.3.6'],
    ['8.3.6-8.3.6', '8.3.6'],
    // headings and the reserved 8.1.1 inside a range are no targets
    ['8.1-8.2.1', '8.1 8.1.2 8.1.3 8.1.4 8.1.5 8.2.1'],
    ['iso9001@2015:8.1-8.2.1', 'iso9001@2015:8.1 iso9001@2015:8.2.1'],
    ['acme-quality@3:QC-07', 'acme-quality@3:QC-07'],
    ['acme-quality@3:QC-07-QC-09', 'acme-quality@3:QC-07 acme-quality@3:QC-08 acme-quality@3:QC-09'],
    ['acme-quality@3:QC-07~QC-08', 'acme-quality@3:QC-07 acme-quality@3:QC-08'],
    ['acme-quality@3:164.308(a)(1)#access', 'acme-quality@3:164.308(a)(1)#access'],
  ])('reads %j', (text, targets) => expect(shown(text)).toBe(targets));

  it.each([
    ['', 'empty [] ->'],
    [' \n', 'empty [ \n] ->'],
    // not a prefix match
    ['7.5.10', 'unknown-clause [7.5.10] -> 7.5.1'],
    ['8.4.4', 'unknown-clause [8.4.4] -> 8.4.1 8.4.2 8.4.3'],
    ['84.1', 'unknown-clause [84.1] -> 8.4.1 4.1 8.1'],
    ['8.4.2.17', 'unknown-clause [8.4.2.17] -> 8.4.2'],
    ['8.4.99999', 'unknown-clause [8.4.99999] -> 8.4.1 8.4.1.1 8.4.2'],
    ['12', 'unknown-clause [12] ->'],
    // the standard, the edition
    ['iso9002@2015:8.4.1', 'unknown-standard [iso9002@2015] -> iso9001@2015'],
    ['iso9001@2008:8.4.1', 'unknown-edition [iso9001@2008] -> iso9001@2015'],
    ['iso9001:8.4.1', 'unknown-edition [iso9001] -> iso9001@2015'],
    ['AS9120@B:8.4.1', 'unknown-standard [AS9120@B] -> as9120@B'],
    ['zzz@1:8.4.1', 'unknown-standard [zzz@1] ->'],
    // former edition
    ['4.2.3', 'old-layout [4.2.3] -> 7.5.2 7.5.3.1 7.5.3.2'],
    ['7.4.1', 'old-layout [7.4.1] -> 8.4.1 8.4.1.1 8.4.2'],
    ['iso9001@2015:7.4.1', 'old-layout [7.4.1] -> 8.4.1 8.4.2'],
    ['5.4', 'old-layout [5.4] -> 6.1.1 6.1.2 6.2.1 6.2.2 6.3'],
    // other standards of the family
    ['8.5.1.2', 'foreign [8.5.1.2] -> 8.5.1'],
    ['iso9001@2015:8.1.4', 'foreign [8.1.4] -> 8.1'],
    ['8.1.1', 'reserved [8.1.1] -> 6.1.1 6.1.2 8.4.1 9.3.3'],
    // containers
    ['8.7', 'heading-only [8.7] -> 8.7.1 8.7.2'],
    ['7.5.3', 'heading-only [7.5.3] -> 7.5.3.1 7.5.3.2'],
    // ranges
    ['8.3-8.4', 'heading-only [8.3] -> 8.3.1'],
    ['8.3.1-8.4', 'heading-only [8.4] -> 8.4.3'],
    ['8.1.1-8.1.5', 'reserved [8.1.1] -> 8.1.2'],
    ['8.1-8.1.1', 'reserved [8.1.1] -> 8.1'],
    ['8.3.6-8.3.1', 'range-order [8.3.6-8.3.1] -> 8.3.1~8.3.6'],
    ['8.3.1-8.3.9', 'unknown-clause [8.3.9] -> 8.3.1 8.3.2 8.3.3'],
    ['acme-quality@3:QC-7', 'unknown-clause [QC-7] -> QC-07'],
    // seen in the wild (conventions.md 2g)
    ['§7.3', 'syntax [§7.3] -> 7.3'],
    ['§4.2, §7.3', 'syntax [§4.2, §7.3] -> 4.2 7.3'],
    ['4.2 (Impartiality)', 'syntax [4.2 (Impartiality)] -> 4.2'],
    ['8.4.1 Note', 'syntax [8.4.1 Note] -> 8.4.1'],
    ['8.3.1~8.3.2 전체', 'syntax [8.3.1~8.3.2 전체] -> 8.3.1~8.3.2'],
    ['ISO 9001 8.4.1', 'syntax [ISO 9001 8.4.1] -> 8.4.1'],
    ['8.4.1.', 'syntax [8.4.1.] -> 8.4.1'],
    ['8.3.1-', 'syntax [8.3.1-] ->'],
    ['8.3.1-8.3.2-8.3.3', 'syntax [8.3.1-8.3.2-8.3.3] ->'],
    ['8.4.1#', 'syntax [8.4.1#] ->'],
    ['8.4.1#a b', 'syntax [8.4.1#a b] -> 8.4.1#a'],
    ['8.4.1#a#b', 'syntax [8.4.1#a#b] ->'],
    ['as9120@B:iso9001@2015:8.4.1', 'syntax [as9120@B:iso9001@2015:8.4.1] ->'],
    ['8.4.1\n8.4.2', 'syntax [8.4.1\n8.4.2] -> 8.4.1 8.4.2'],
    ['- not applicable -', 'syntax [- not applicable -] ->'],
  ])('refuses %j', (text, problem) => expect(shown(text)).toBe(problem));

  it('says where the parts are', () => {
    const text = ' iso9001@2015:8.3.1 – 8.3.6#design ';
    const result = parse(text);
    expect(result.ok && result.parts).toEqual({
      standard: { text: 'iso9001@2015', start: 1, end: 13 },
      clause: { text: '8.3.1', start: 14, end: 19 },
      last: { text: '8.3.6', start: 22, end: 27 },
      section: { text: 'design', start: 28, end: 34 },
    });
  });

  it('asks for the standard when there is no default', () => {
    const result = parseClauseReference('8.4.1', { standards });
    expect(result).toMatchObject({ ok: false, kind: 'unknown-standard', at: { start: 0, end: 0 } });
    expect(!result.ok && result.suggestions).toEqual(['as9120@B:', 'iso9001@2015:', 'acme-quality@3:']);
  });

  it('gives the facts behind a problem', () => {
    expect(parse('7.4.1')).toMatchObject({
      former: { title: 'Purchasing process', newNumbers: ['8.4.1', '8.4.1.1', '8.4.2'] },
    });
    expect(parse('8.5.1.2')).toMatchObject({ foreign: { belongsTo: 'AS9100D' } });
    expect(parse('8.7')).toMatchObject({
      clause: { number: '8.7' },
      auditable: [{ number: '8.7.1' }, { number: '8.7.2' }],
    });
  });
});
