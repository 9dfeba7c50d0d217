// What search understands: numbers, ids and words as people type them. Without a browser, asked as the browser asks.
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchEngine } from '../src/client/search-engine.ts';
import { searchExample } from '../src/model/search-example.ts';
import { clauseQuery } from '../src/search/clause-query.ts';
import { documentIds } from '../src/search/document-ids.ts';
import { modelOf, searchOf } from './search-engine.ts';
import { config, frontMatter, smallManual } from './small-manual.ts';

function page(id: string, title: string, headings: readonly string[] = [], status = 'released'): string {
  const sections = headings.map((heading) => `## ${heading}\n\nWords.\n`).join('\n');
  return `${frontMatter(id, { title, status })}\n# ${title}\n\n${sections}`;
}

const extra = {
  'forms/F-870-01.md': page('F-870-01', 'Nonconformance report'),
  'forms/F-870-02.md': page('F-870-02', 'Quarantine and scrap log'),
  'forms/F-8701.md': page('F-8701', 'Another form'),
  'procedures/QP-715.md': page('QP-715', 'Measuring equipment', ['Limits', 'Calibration and verification']),
  'procedures/QP-814.md': page('QP-814', 'Counterfeit part prevention', ['Airworthiness of parts']),
  'procedures/QP-842.md': page('QP-842', 'Receiving inspection'),
  'procedures/QP-620.md': page('QP-620', 'Stamps', ['List of stamps', 'Bench for torque']),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `policies/POL-${300 + index}.md`,
      page(`POL-${300 + index}`, `Rule ${index}`),
    ]),
  ),
};

const idsOf = ({ documents }: SearchAnswer): readonly string[] => documents.map(({ id }) => id);
const numbersOf = ({ clauses }: SearchAnswer): readonly string[] => clauses.map(({ number }) => number);
function goesTo({ jump }: SearchAnswer): string | undefined {
  return jump === undefined ? undefined : 'id' in jump ? jump.id : jump.number;
}

let engine: SearchEngine;
beforeAll(async () => {
  engine = await searchOf(smallManual(extra));
});

describe('the number of a clause', () => {
  test.each([
    '8.5.2',
    '8.5.2.',
    '8.5.2 a)',
    '8.5.2a',
    '8.5.2 (a)',
    '§ 8.5.2',
    'clause 8.5.2',
    'Normabschnitt 8.5.2',
    'apartado 8.5.2',
    'AS9120 8.5.2',
    'as 9120 8.5.2',
    'AS9120B 8.5.2',
    'AS9120 Rev B 8.5.2',
    'AS9120 revision B clause 8.5.2',
    '8.5.2 of AS9120',
    'as9120@B:8.5.2',
  ])('%s goes there, and finds the documents that claim it', (query) => {
    const answer = engine.ask(query);
    expect(goesTo(answer)).toBe('8.5.2');
    expect(idsOf(answer)).toEqual(['QP-852']);
    expect(answer.text).toBe('8.5.2');
  });

  test.each([
    'traceability 8.5.2',
    '8.5.2 traceability',
    'clause 8.5.2 traceability',
    'AS9120 Rev B traceability 8.5.2',
  ])('%s offers it beside the documents', (query) => {
    const answer = engine.ask(query);
    expect(goesTo(answer)).toBeUndefined();
    expect(numbersOf(answer)).toEqual(['8.5.2']);
    expect(idsOf(answer)).toEqual(['QP-852']);
    expect(answer.onlySome).toBe(false);
  });

  test('of two clauses none is gone to', () => {
    const answer = engine.ask('8.5.1 and 8.5.2');
    expect(goesTo(answer)).toBeUndefined();
    expect(numbersOf(answer)).toEqual(['8.5.1', '8.5.2']);
  });

  test('all clauses below one are shown', () => {
    const answer = engine.ask('8.5');
    expect(goesTo(answer)).toBe('8.5');
    expect(numbersOf(answer)).toEqual(['8.5.1', '8.5.2', '8.5.3', '8.5.4', '8.5.5', '8.5.6']);
    expect(numbersOf(engine.ask('8.5.1'))).toEqual([]);
  });

  test('a whole number is one beside the name of the standard, and otherwise a number like any other', () => {
    expect(goesTo(engine.ask('8'))).toBe('8');
    expect(goesTo(engine.ask('AS9120 clause 8'))).toBe('8');
    expect(goesTo(engine.ask('Rule 8'))).toBeUndefined();
    expect(idsOf(engine.ask('Rule 8'))).toEqual(['POL-308']);
  });

  test('a clause that does not exist is not offered', () => {
    const answer = engine.ask('8.5.99');
    expect([goesTo(answer), idsOf(answer), numbersOf(answer)]).toEqual([undefined, [], []]);
  });
});

describe('the number of a clause of two standards', () => {
  const clause = (
    number: string,
    standard: string,
  ): { number: string; title: string; standard: string; url: string } => ({
    number,
    title: 'Title',
    standard,
    url: `/${standard}/${number}/`,
  });
  const all = ['AS9120 Rev B', 'ISO 9001:2015', 'Rules of customers (2024)'].flatMap((standard) => [
    clause('7', standard),
    clause('7.1', standard),
  ]);
  const only = [...all, clause('8.1.5', 'AS9120 Rev B'), clause('A.1', 'Rules of customers (2024)')];

  test.each([
    ['7.1', 'AS9120 Rev B'],
    ['ISO 9001 7.1', 'ISO 9001:2015'],
    ['iso9001:2015 7', 'ISO 9001:2015'],
    ['7.1 AS 9120', 'AS9120 Rev B'],
    ['rules of customers 7.1', 'Rules of customers (2024)'],
    ['a.1', 'Rules of customers (2024)'],
  ])('%s', (query, standard) => {
    expect(clauseQuery(only, query)?.jump?.standard).toBe(standard);
  });

  test('a named standard without the clause leads nowhere, and the clause of the other is offered', () => {
    const found = clauseQuery(only, 'ISO 9001 8.1.5');
    expect(found?.jump).toBeUndefined();
    expect(found?.clauses.map(({ standard }) => standard)).toEqual(['AS9120 Rev B']);
  });

  test('a named standard shows its clauses only, none shows those of all', () => {
    expect(clauseQuery(only, 'ISO 9001 7')?.clauses).toHaveLength(2);
    expect(clauseQuery(only, '7')?.clauses).toHaveLength(6);
  });

  test.each(['7 days', 'QP-7.1', '17.1', '7.15', 'customers', ''])('%s is no clause', (query) => {
    expect(clauseQuery(only, query)).toBeUndefined();
  });
});

describe('an id', () => {
  test.each([
    ['QP-841', 'QP-841'],
    ['qp841', 'QP-841'],
    ['QP 841', 'QP-841'],
    ['qp_841.', 'QP-841'],
    ['QP-0841', 'QP-841'],
    ['f870-01', 'F-870-01'],
    ['F-870-1', 'F-870-01'],
    ['f 870 1', 'F-870-01'],
    ['f87002', 'F-870-02'],
    ['F-8701', 'F-8701'],
    ['qp840', 'QP-840'],
  ])('%s goes to %s', (query, id) => {
    expect(goesTo(engine.ask(query))).toBe(id);
  });

  test('one that fits two documents goes to none of them and shows both', () => {
    const answer = engine.ask('f8701');
    expect(goesTo(answer)).toBeUndefined();
    expect(idsOf(answer)).toEqual(['F-870-01', 'F-8701']);
  });

  test.each(['F-87-001', 'QP-84', 'QP-8410', 'F-870', '870-01', 'QP-841A'])('%s goes nowhere', (query) => {
    expect(goesTo(engine.ask(query))).toBeUndefined();
  });

  test.each([
    ['f870', ['F-870-01', 'F-870-02', 'F-8701']],
    ['F 870', ['F-870-01', 'F-870-02', 'F-8701']],
    ['qp84', ['QP-841', 'QP-842']],
    ['852', ['F-852-01', 'QP-852']],
    ['f870-01 report', ['F-870-01']],
    ['qp841 approval', ['QP-841']],
  ])('%s shows what it starts, or is a part of', (query, ids) => {
    expect(idsOf(engine.ask(query)).toSorted()).toEqual(ids);
  });

  test('texts are searched for it as documents write it', () => {
    expect(engine.ask('see qp841').text).toBe('see QP-841');
    expect(engine.ask('"lot card"').text).toBe('"lot card"');
  });

  test('two documents with one id: nobody is sent to one of them', () => {
    const twice = documentIds([
      { id: 'A-1', at: 1 },
      { id: 'a-1', at: 2 },
    ]);
    expect(twice.named('A-1')).toHaveLength(2);
    expect(documentIds([{ id: '—' }, { id: '' }]).named('-')).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['quarentine', 'F-870-02', 'quarantine'],
    ['counterfiet', 'QP-814', 'counterfeit'],
    ['recieving', 'QP-842', 'receiving'],
    ['suplier aproval', 'QP-841', 'supplier approval'],
    ['calibraton', 'QP-715', 'calibration'],
    ['airworthyness', 'QP-814', 'airworthiness'],
  ])('%s finds %s', (query, id, corrected) => {
    const answer = engine.ask(query);
    expect(idsOf(answer)).toContain(id);
    expect(answer.corrected).toBe(corrected);
    expect(answer.onlySome).toBe(false);
  });

  test('a short word is not another one', () => {
    expect(idsOf(engine.ask('wrench'))).toEqual([]);
    expect(idsOf(engine.ask('lost'))).toEqual([]);
  });

  test('what has only some of the words is not passed off as having all', () => {
    const answer = engine.ask('torque wrench');
    expect(answer.onlySome).toBe(true);
    expect(idsOf(answer)).toEqual(['QP-620']);
    expect(answer.corrected).toBe('');
    expect(engine.ask('stamp lost')).toMatchObject({ onlySome: true, corrected: '' });
    expect(engine.ask('zzzzqqq')).toMatchObject({ onlySome: false, documents: [] });
  });

  test('a hit in a heading says which, and none is shown where the title says it', () => {
    const headings = (query: string): readonly (string | undefined)[] =>
      engine.ask(query).documents.map(({ heading }) => heading?.());
    expect(headings('calibraton')).toEqual(['Calibration and verification']);
    expect(headings('equipment verification')).toEqual(['Calibration and verification']);
    expect(headings('measuring equipment')).toEqual([undefined]);
    expect(headings('stamp')).toEqual([undefined]);
  });

  test('an obsolete document is shown to those who ask for its id only', () => {
    expect(idsOf(engine.ask('old supplier'))).not.toContain('QP-840');
    expect(idsOf(engine.ask('qp84'))).not.toContain('QP-840');
  });
});

describe('the example in the field', () => {
  test('is of this manual', async () => {
    expect(searchExample(await modelOf(smallManual()))).toBe('QP-841, 8.4.1, calibration');
  });

  test('has no id where no procedure is in force', async () => {
    const draft = { 'clausemark.yaml': `${config}site: { showDrafts: true }\n` };
    const none = Object.fromEntries(
      ['QP-841', 'QP-852'].map((id) => [`procedures/${id}.md`, page(id, 'Draft', [], 'draft')]),
    );
    expect(searchExample(await modelOf(smallManual({ ...draft, ...none })))).toBe('calibration');
  });
});

describe('what people say in place of the words of titles', () => {
  const files = {
    'forms/F-860-01.md': page('F-860-01', 'Certificate of conformity'),
    'forms/F-854-01.md': page('F-854-01', 'Shelf-life control log'),
    'forms/F-1020-02.md': page('F-1020-02', 'Supplier corrective action request'),
    'forms/F-855-01.md': page('F-855-01', 'Customer complaint and return record'),
    'procedures/QP-815.md': page('QP-815', 'Suspected unapproved part prevention'),
    'procedures/QP-816.md': page('QP-816', 'Old suspected unapproved part prevention', [], 'obsolete'),
    'procedures/QP-854.md': page('QP-854', 'Preservation and hazardous goods'),
  };
  let trade: SearchEngine;
  beforeAll(async () => {
    trade = await searchOf(smallManual({ ...extra, ...files }));
  });

  test.each([
    ['CoC', 'F-860-01', 'certificate of conformity'],
    ['C.o.C.', 'F-860-01', 'certificate of conformity'],
    ['SCAR', 'F-1020-02', 'supplier corrective action request'],
    ['SUP', 'QP-815', 'suspected unapproved part'],
    ['NCR', 'F-870-01', 'nonconformance report'],
    ['8D', 'F-1020-02', 'corrective action request'],
    ['RMA', 'F-855-01', 'return'],
    ['hazmat', 'QP-854', 'hazardous goods'],
    ['expiry date', 'F-854-01', 'shelf-life'],
    ['use by date', 'F-854-01', 'shelf-life'],
    ['goods in', 'QP-842', 'receiving inspection'],
    ['Wareneingang', 'QP-842', 'receiving inspection'],
    ['Wareneingangsprüfung', 'QP-842', 'receiving inspection'],
    ['Haltbarkeit', 'F-854-01', 'shelf-life'],
    ['Prüfmittel', 'QP-715', 'measuring equipment'],
    ['mercancías peligrosas', 'QP-854', 'hazardous goods'],
  ])('%s finds %s first', (query, id, words) => {
    const answer = trade.ask(query);
    expect(idsOf(answer)[0]).toBe(id);
    expect(answer.otherWords.join(', ')).toContain(words);
    expect([answer.onlySome, goesTo(answer)]).toEqual([false, undefined]);
  });

  test('what has the words as they were typed stands before, and what only begins with them behind', () => {
    expect(idsOf(trade.ask('supplier'))).toEqual(['QP-841', 'F-1020-02']);
    expect(idsOf(trade.ask('calibration'))).toEqual(['QP-715']);
    expect(idsOf(trade.ask('SUP'))).toEqual(['QP-815', 'QP-841', 'F-1020-02']);
  });

  test('initials stand for words of a title, whatever the language', async () => {
    const own = await searchOf(
      smallManual({
        'procedures/QP-1.md': page('QP-1', 'Leitfaden zur Prüfung neuer Ware'),
        'procedures/QP-2.md': page('QP-2', 'Racks and saw log'),
      }),
    );
    expect(idsOf(own.ask('LZP'))).toEqual(['QP-1']);
    expect(own.ask('LZP').otherWords).toEqual(['leitfaden zur prüfung']);
    expect(idsOf(own.ask('ASL'))).toEqual([]);
  });

  test('a withdrawn document is not found by them, and words that say nothing else find nothing else', () => {
    expect(idsOf(trade.ask('suspect unapproved part'))).not.toContain('QP-816');
    for (const query of ['QP-841', '8.5.2', 'lost stamp', 'rule']) expect(trade.ask(query).otherWords).toEqual([]);
  });

  test('a clause is found by the beginning of a word of its title, not from within', () => {
    expect(numbersOf(engine.ask('trace'))).toContain('8.5.2');
    expect(numbersOf(engine.ask('rma'))).toEqual([]);
  });
});
