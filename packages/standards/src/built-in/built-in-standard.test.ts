import { describe, expect, it } from 'vitest';
import type { Standard } from '../standard/standard.ts';
import { builtInKeys } from './built-in-keys.ts';
import { builtInStandard } from './built-in-standard.ts';

const as9120 = await builtInStandard('as9120@B');
const iso9001 = await builtInStandard('iso9001@2015');

const count = (standard: Standard) => ({
  numbers: standard.clauses.length,
  requirement: standard.requirements.length,
  heading: standard.clauses.filter(({ kind }) => kind === 'heading').length,
  reserved: standard.clauses.filter(({ kind }) => kind === 'reserved').length,
});

const items = (standard: Standard, keep: 'maintain' | 'retain') =>
  standard.clauses.flatMap((clause) => clause.documentedInformation[keep]);

const askingFor = (standard: Standard, keep: 'maintain' | 'retain') =>
  standard.clauses.filter((clause) => clause.documentedInformation[keep].length > 0).map(({ number }) => number);

describe('built-in standards', () => {
  it('are found by key, once, and not otherwise', async () => {
    expect(as9120.key).toBe('as9120@B');
    expect(await builtInStandard('as9120@B')).toBe(as9120);
    for (const key of ['as9120', 'as9120@A', 'AS9120@B', '', 'toString', '__proto__']) {
      expect(await builtInStandard(key)).toBeUndefined();
    }
  });

  it.each(builtInKeys)('%s has a parent for every clause but the seven chapters', async (key) => {
    const { clauses, byNumber } = await builtInStandard(key);
    const top = clauses.filter(({ parent }) => parent === undefined).map(({ number }) => number);
    expect(top).toEqual(['4', '5', '6', '7', '8', '9', '10']);
    for (const { number, parent } of clauses) {
      if (parent === undefined) continue;
      expect(byNumber.has(parent), number).toBe(true);
      expect(number.startsWith(`${parent}.`), number).toBe(true);
    }
  });

  it.each(builtInKeys)(
    '%s says what every clause is about, and never at the length of a requirement text',
    async (key) => {
      for (const { number, summary } of (await builtInStandard(key)).clauses) {
        expect(summary?.length, number).toBeGreaterThan(15);
        expect(summary?.length, number).toBeLessThan(320);
        expect(summary, number).not.toMatch(/\bshall\b/i);
      }
    },
  );
});

describe('as9120@B', () => {
  // Figures of the research catalogue, domain.md section 1: "97 numbers: 70 auditable, 26 headings, 1 reserved".
  it('has 97 numbers: 70 auditable, 26 headings, 1 reserved', () => {
    expect(count(as9120)).toEqual({ numbers: 97, requirement: 70, heading: 26, reserved: 1 });
    expect(as9120.byNumber.get('8.1.1')?.kind).toBe('reserved');
  });

  it('knows where its text comes from', () => {
    const origins = Object.groupBy(as9120.clauses, ({ origin }) => origin);
    expect(origins.iso).toHaveLength(52);
    expect(origins['iso+as']).toHaveLength(39);
    expect(origins.as?.map(({ number }) => number)).toEqual(['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5', '8.4.1.1']);
    expect(as9120.clauses.filter(({ topics }) => topics.length > 0)).toHaveLength(64);
  });

  // domain.md 2.1 and 2.2: 22 things to maintain, 29 to retain.
  it('lists 22 things to maintain and 29 to retain', () => {
    expect(items(as9120, 'maintain')).toHaveLength(22);
    expect(items(as9120, 'retain')).toHaveLength(29);
  });

  // One row for each entry of mapping_2008_layout in the research catalogue.
  it('translates 55 numbers of the 2008 layout and names five of AS9100D', () => {
    const former = new Map(as9120.formerLayout?.numbers.map((entry) => [entry.number, entry.newNumbers]));
    expect(former.size).toBe(55);
    expect(former.get('4.2.3')).toEqual(['7.5.2', '7.5.3.1', '7.5.3.2']);
    expect(former.get('7.4.1')).toEqual(['8.4.1', '8.4.1.1', '8.4.2']);
    const foreign = as9120.foreignNumbers.map(({ number }) => number);
    expect(foreign).toEqual(['8.1.1', '8.3.4.1', '8.5.1.1', '8.5.1.2', '8.5.1.3']);
  });

  it('compares itself with ISO 9001 in exactly the clauses that have additions', () => {
    const [comparison] = as9120.comparisons;
    expect(comparison?.with).toBe('iso9001@2015');
    for (const { clause } of comparison?.rows ?? [])
      expect(as9120.byNumber.get(clause)?.origin, clause).not.toBe('iso');
    expect(comparison?.rows).toHaveLength(33);
  });

  it('leaves the sources of the research where they are', () => {
    expect(JSON.stringify(as9120.clauses)).not.toMatch(/\bS\d\d\b/);
  });
});

describe('iso9001@2015', () => {
  // AS9120B keeps ISO 9001:2015 whole and adds six numbers (8.1.1 to 8.1.5 and 8.4.1.1), of which 8.1.1 is reserved and
  // five are auditable: 97 - 6 = 91 numbers, 70 - 5 = 65 auditable, no heading added, so 26 headings.
  it('has 91 numbers: 65 auditable, 26 headings', () => {
    expect(count(iso9001)).toEqual({ numbers: 91, requirement: 65, heading: 26, reserved: 0 });
  });

  it('is AS9120B without the aerospace numbers, titles and order included', () => {
    const titles = (standard: Standard) =>
      standard.clauses.map(({ number, title, kind }) => `${number} ${title} ${kind}`);
    const added = new Set(as9120.clauses.filter(({ origin }) => origin === 'as').map(({ number }) => number));
    const rest = as9120.clauses.filter(({ number }) => !added.has(number));
    expect(titles(iso9001)).toEqual(titles({ ...as9120, clauses: rest }));
    for (const number of added) expect(iso9001.byNumber.has(number)).toBe(false);
  });

  it('carries no aerospace text, topic or item', () => {
    expect(JSON.stringify(iso9001.clauses)).not.toMatch(
      /aerospace|AS9|aviation|airworth|counterfeit|distributor|splitting/i,
    );
    expect(iso9001.clauses.filter(({ topics }) => topics.length > 0)).toHaveLength(59);
    for (const keep of ['maintain', 'retain'] as const) {
      expect(new Set(items(iso9001, keep).map(({ addedBy }) => addedBy))).toEqual(new Set(['iso']));
    }
    expect(new Set(iso9001.clauses.map(({ origin }) => origin))).toEqual(new Set(['iso']));
  });

  it('asks for the same ISO items as AS9120B', () => {
    const isoOf = (keep: 'maintain' | 'retain') =>
      items(as9120, keep)
        .filter(({ addedBy }) => addedBy === 'iso')
        .map(({ id }) => id);
    expect(items(iso9001, 'maintain').map(({ id }) => id)).toEqual(isoOf('maintain'));
    expect(items(iso9001, 'retain').map(({ id }) => id)).toEqual(isoOf('retain'));
  });

  // The places of ISO 9001:2015 that ask to "retain documented information", the same in two public lists (domain.md, 2).
  it('asks for records in 21 clauses', () => {
    expect(askingFor(iso9001, 'retain').join(' ')).toBe(
      '4.4.2 7.1.5.1 7.1.5.2 7.2 8.1 8.2.3.2 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6 8.4.1 8.5.2 8.5.3 8.5.6 8.6 8.7.2 9.1.1 9.2.2 9.3.3 10.2.2',
    );
  });

  it('marks the climate amendment in 4.1 and 4.2 alone', () => {
    for (const standard of [iso9001, as9120]) {
      const amended = standard.clauses.filter(({ sinceAmendment }) => sinceAmendment !== undefined);
      expect(amended.map(({ number }) => number)).toEqual(['4.1', '4.2']);
    }
  });
});
