import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInStandard } from '../built-in/built-in-standard.ts';
import { coverage } from './coverage.ts';
import type { CoverageState } from './coverage-model.ts';
import type { CoverageClaim } from './coverage-claim.ts';
import { documentedInformation } from './documented-information.ts';

const as9120 = await builtInStandard('as9120@B');
const iso9001 = await builtInStandard('iso9001@2015');

const claim = (clause: string, more: Partial<CoverageClaim> = {}): CoverageClaim => ({
  standard: 'as9120@B',
  clause,
  documentId: 'QP-841',
  state: 'released',
  counts: true,
  ...more,
});
const declared = (clause: string, reason?: string) => ({ standard: 'as9120@B', clause, reason });
const stateOf = (clause: string, input: Partial<Parameters<typeof coverage>[0]>): CoverageState | undefined =>
  coverage({ standard: as9120, claims: [], ...input }).rows.find((row) => row.clause.number === clause)?.state;

describe('coverage', () => {
  it('is all gaps when nothing is claimed', () => {
    const { rows, totals } = coverage({ standard: as9120, claims: [] });
    expect(rows).toHaveLength(70);
    expect(totals).toEqual({
      covered: 0,
      'draft-only': 0,
      excluded: 0,
      planned: 0,
      gap: 70,
      requirements: 70,
      applicable: 70,
    });
  });

  it.each([
    ['covered', { claims: [claim('8.3.2')] }],
    ['covered', { claims: [claim('8.3.2', { state: 'draft' }), claim('8.3.2')] }],
    ['draft-only', { claims: [claim('8.3.2', { state: 'draft' })] }],
    ['planned', { claims: [claim('8.3.2', { state: 'planned-effective' }), claim('8.3.2', { state: 'draft' })] }],
    ['planned', { planned: [declared('8.3.2')] }],
    ['draft-only', { claims: [claim('8.3.2', { state: 'draft' })], planned: [declared('8.3.2')] }],
    ['excluded', { exclusions: [declared('8.3.2', 'We do not design.')] }],
    ['excluded', { exclusions: [declared('8.3.2', 'We do not design.')], planned: [declared('8.3.2')] }],
    ['covered', { exclusions: [declared('8.3.2', 'We do not design.')], claims: [claim('8.3.2')] }],
    // what does not count never covers
    ['gap', { claims: [claim('8.3.2', { counts: false, reason: 'The section is empty.' })] }],
    ['gap', { claims: [claim('8.3.2', { counts: false, state: 'draft' })] }],
    ['gap', { claims: [claim('8.3.2', { counts: false, state: 'planned-effective' })] }],
    ['gap', { claims: [claim('8.3.20'), claim('8.3'), claim('8.3.2', { standard: 'iso9001@2015' })] }],
    // an exclusion without a reason has no effect
    ['gap', { exclusions: [declared('8.3.2')] }],
    ['gap', { exclusions: [declared('8.3.2', ' ')] }],
  ] as const)('is %s: %j', (state, input) => expect(stateOf('8.3.2', input)).toBe(state));

  it('does not let a clause be excluded that the standard wants of everybody', () => {
    const { rows } = coverage({ standard: as9120, claims: [], exclusions: [declared('8.4.1', 'We never buy.')] });
    const row = rows.find(({ clause }) => clause.number === '8.4.1');
    expect(row).toMatchObject({
      state: 'gap',
      exclusionRefused: 'not-excludable',
      exclusion: { reason: 'We never buy.' },
    });
  });

  it('counts the same number in two standards for each on its own', () => {
    const claims = [claim('8.4.1'), claim('8.4.1', { standard: 'iso9001@2015', documentId: 'QP-1' }), claim('8.1.4')];
    const [as, iso] = [coverage({ standard: as9120, claims }), coverage({ standard: iso9001, claims })];
    expect([as.totals.covered, iso.totals.covered]).toEqual([2, 1]);
    expect(iso.rows.flatMap((row) => row.claims).map(({ documentId }) => documentId)).toEqual(['QP-1']);
  });

  it('loses no claim: those on no requirement clause are handed back', () => {
    const claims = [claim('8.4.1'), claim('8.4'), claim('8.1.1'), claim('4.2.3')];
    expect(coverage({ standard: as9120, claims }).unmatched).toEqual(claims.slice(1));
  });

  it('adds up, and never calls covered what no counting released claim covers', () => {
    const numbers = [...as9120.requirements.map(({ number }) => number), '8.1.1', '8.4', '9.9.9'];
    const anyClaim = fc.record({
      standard: fc.constantFrom('as9120@B', 'iso9001@2015'),
      clause: fc.constantFrom(...numbers),
      documentId: fc.constant('QP-1'),
      state: fc.constantFrom('released', 'draft', 'planned-effective'),
      counts: fc.boolean(),
    });
    const anyDeclared = fc.record({
      standard: fc.constant('as9120@B'),
      clause: fc.constantFrom(...numbers),
      reason: fc.string(),
    });
    const property = fc.property(
      fc.array(anyClaim),
      fc.array(anyDeclared),
      fc.array(anyDeclared),
      (claims, exclusions, planned) => {
        const { rows, totals, unmatched } = coverage({ standard: as9120, claims, exclusions, planned });
        expect(totals.covered + totals['draft-only'] + totals.excluded + totals.planned + totals.gap).toBe(70);
        expect(totals.applicable).toBe(70 - totals.excluded);
        const own = claims.filter(({ standard }) => standard === 'as9120@B');
        expect(rows.flatMap((row) => row.claims).length + unmatched.length).toBe(own.length);
        const covering = new Set(
          own.filter(({ counts, state }) => counts && state === 'released').map(({ clause }) => clause),
        );
        for (const { clause, state } of rows) expect(state === 'covered').toBe(covering.has(clause.number));
        const kindOf = (item: CoverageClaim): string => JSON.stringify({ ...item, documentId: '' });
        const kinds = [...new Map(claims.map((item) => [kindOf(item), item])).values()];
        const byKind = coverage({ standard: as9120, claims: { kinds, all: () => claims }, exclusions, planned });
        expect(byKind).toEqual({ standard: as9120, rows, totals, unmatched });
      },
    );
    fc.assert(property);
  });
});

describe('documentedInformation', () => {
  it('lists what to maintain, by clause, with whether the clause is covered', () => {
    const list = documentedInformation(
      coverage({ standard: as9120, claims: [claim('8.7.1'), claim('5.2.2', { counts: false })] }),
    );
    expect(list.map(({ row }) => row.clause.number).join(' ')).toBe(
      '4.3 4.4.2 5.2.2 6.2.1 7.1.5.2 7.5.1 7.5.3.2 8.1 8.2.4 8.4.1.1 8.4.2 8.4.3 8.5.1 8.7.1 10.2.1',
    );
    expect(list.filter(({ covered }) => covered).map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['nc-process'],
    ]);
    expect(list.flatMap(({ items }) => items)).toHaveLength(22);
  });

  it('lists what to retain', () => {
    const list = documentedInformation(coverage({ standard: iso9001, claims: [] }), 'retain');
    expect(list).toHaveLength(21);
  });
});
