import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { catalogueSchema } from './catalogue.ts';

const data = join(import.meta.dirname, '../../data');
const small = { id: 'acme-quality', edition: '3', title: 'Acme quality clauses' };
const issues = (catalogue: unknown) =>
  catalogueSchema.safeParse(catalogue).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('catalogueSchema', () => {
  it.each(readdirSync(data))('accepts data/%s, which already has every default', (file) => {
    const stored: unknown = JSON.parse(readFileSync(join(data, file), 'utf8'));
    expect(catalogueSchema.parse(stored)).toEqual(stored);
  });

  it('needs little of a company catalogue', () => {
    const { clauses } = catalogueSchema.parse({ ...small, clauses: [{ number: 'QC-07', title: 'First article' }] });
    expect(clauses[0]).toEqual({
      number: 'QC-07',
      title: 'First article',
      untitled: false,
      kind: 'requirement',
      origin: 'own',
      topics: [],
      documentedInformation: { maintain: [], retain: [] },
      applicability: { excludable: 'no' },
      lintDefault: 'required',
      confidence: { clauseExists: 'high', originAndAdditions: 'high' },
      tags: [],
    });
  });

  it('accepts the catalogue in the README, read as our YAML reader does', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, yaml = ''] = /```yaml\n([^`]*)```/.exec(readme) ?? [];
    const { edition, clauses } = catalogueSchema.parse(parse(yaml, { schema: 'failsafe' }));
    expect([edition, ...clauses.map(({ number }) => number)]).toEqual(['3', 'QC-07', 'QC-08']);
  });

  it('reads scalars that are all text', () => {
    const { year, clauses } = catalogueSchema.parse({
      ...small,
      year: '2026',
      clauses: [{ number: '8.10', title: 'Marking', untitled: 'true' }],
    });
    expect([year, clauses[0]?.number, clauses[0]?.untitled]).toEqual([2026, '8.10', true]);
    expect(issues({ ...small, clauses: [{ number: '1', title: 'A', untitled: 'yes' }] })).toEqual([
      'clauses.0.untitled: Write true or false.',
    ]);
  });

  it('finds parents from the numbers', () => {
    const clauses = ['4', '4.1', '4.1.2.3', '4.1.2.3.4', 'A'].map((number) => ({ number, title: 'Any' }));
    const parents = catalogueSchema.parse({ ...small, clauses }).clauses.map(({ parent }) => parent);
    expect(parents).toEqual([undefined, '4', '4.1', '4.1.2.3', undefined]);
  });

  it('does not take a number for text, since 8.10 would have become 8.1', () => {
    expect(issues({ ...small, edition: 3, clauses: [{ number: 8.1, title: 'Any' }] })).toEqual([
      'edition: Write the edition as text, in quotes.',
      'clauses.0.number: Write the clause number as text, in quotes.',
    ]);
  });

  it('refuses a catalogue without clauses', () => {
    const refusal = ['clauses: A catalogue without clauses would make every manual look complete.'];
    expect(issues({ ...small, clauses: [] })).toEqual(refusal);
    expect(catalogueSchema.safeParse(small).success).toBe(false);
  });

  it('refuses numbers twice, parents that are missing, too late, or in a circle', () => {
    const any = { title: 'Any' };
    expect(
      issues({
        ...small,
        clauses: [
          { number: '1', ...any },
          { number: '1', ...any },
        ],
      }),
    ).toEqual(['clauses.1.number: Clause 1 is listed twice.']);
    expect(issues({ ...small, clauses: [{ number: '1', parent: '9', ...any }] })).toEqual([
      'clauses.0.parent: The parent 9 of clause 1 is not in the catalogue.',
    ]);
    expect(
      issues({
        ...small,
        clauses: [
          { number: '1.1', ...any },
          { number: '1', ...any },
        ],
      }),
    ).toEqual(['clauses.0.number: Clause 1.1 must be listed below its parent 1.']);
    const circle = [
      { number: 'A', parent: 'B', ...any },
      { number: 'B', parent: 'A', ...any },
    ];
    expect(issues({ ...small, clauses: circle })).toEqual([
      'clauses.0.parent: Clause A must be listed below its parent B.',
    ]);
    expect(issues({ ...small, clauses: [{ number: 'A', parent: 'A', ...any }] })).toHaveLength(1);
  });

  it('refuses numbers that are named elsewhere and do not exist, and items twice', () => {
    const maintain = [
      { id: 'plan', what: 'A plan' },
      { id: 'plan', what: 'Another' },
    ];
    const catalogue = {
      ...small,
      clauses: [{ number: '1', title: 'Any', documentedInformation: { maintain } }],
      formerLayout: { name: 'Issue 2', numbers: [{ number: '7', title: 'Old', newNumbers: ['1', '2'] }] },
      comparisons: [{ with: 'iso9001@2015', rows: [{ clause: '3', difference: 'More' }] }],
    };
    expect(issues(catalogue)).toEqual([
      'clauses.0.documentedInformation.maintain.1.id: The item plan is listed twice.',
      'formerLayout.numbers.0.newNumbers.1: Clause 2 is not in the catalogue.',
      'comparisons.0.rows.0.clause: Clause 3 is not in the catalogue.',
    ]);
  });

  it('refuses keys it does not know', () => {
    expect(issues({ ...small, clauses: [{ number: '1', titel: 'Any', title: 'Any' }] })?.[0]).toContain('titel');
  });

  it('becomes a JSON Schema that describes every key', () => {
    const schema = z.toJSONSchema(catalogueSchema, { io: 'input' });
    const undescribed: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value)) {
            if (!Object.hasOwn(Object(property), 'description')) undescribed.push(`${path}.${name}`);
            walk(property, `${path}.${name}`);
          }
        } else walk(value, path);
      }
    };
    walk(schema, '');
    expect(undescribed).toEqual([]);
    expect(schema.required).toEqual(['id', 'edition', 'title', 'clauses']);
  });
});
