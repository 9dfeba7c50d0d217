import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentSnapshot } from '../compare/document-snapshot.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { documentText } from '../testing/document.ts';
import { LedgerBuilder } from '../testing/ledger-builder.ts';
import { memorySide } from '../testing/memory-side.ts';
import type { DocumentOnDay } from './document-state.ts';
import { findDrift } from './find-drift.ts';
import { inForce } from './in-force.ts';

const onDay = (builder: LedgerBuilder, today: string, doc = 'QP-07'): DocumentOnDay | undefined =>
  inForce(verifyLedger(builder.text).entries, today).get(doc);
const states = (builder: LedgerBuilder, today: string): string =>
  (onDay(builder, today)?.revisions ?? []).map(({ revision, state }) => `${revision} ${state}`).join(', ');

const two = (): LedgerBuilder => new LedgerBuilder().release().release({ revision: 'D', effective: '2027-01-01' });

describe('in force', () => {
  test('the day decides: the effective date belongs to the new revision', () => {
    expect(states(two(), '2026-11-30')).toBe('C next, D next');
    expect(states(two(), '2026-12-01')).toBe('C in-force, D next');
    expect(states(two(), '2026-12-31')).toBe('C in-force, D next');
    expect(states(two(), '2027-01-01')).toBe('C superseded, D in-force');
    expect(onDay(two(), '2026-11-30')).toMatchObject({
      current: undefined,
      next: [{ revision: 'C' }, { revision: 'D' }],
    });
  });

  test('of two releases for one day the later in the ledger counts', () => {
    expect(states(new LedgerBuilder().release().release({ revision: 'D' }), '2026-12-01')).toBe(
      'C superseded, D in-force',
    );
  });

  test('a later release is not undone by an earlier one whose date comes after it', () => {
    const builder = two().release({ revision: 'E', effective: '2026-12-15' });
    expect(states(builder, '2026-12-20')).toBe('C superseded, D superseded, E in-force');
    expect(states(builder, '2027-01-02')).toBe('C superseded, D superseded, E in-force');
  });

  test('a withdrawn revision gives way to the one before it', () => {
    const builder = two();
    const { digest } = builder.content({ revision: 'D', effective: '2027-01-01' });
    const ending = { type: 'revision.withdrawn', effective: '2027-02-01', reason: 'error', digest } as const;
    builder.add({ ...ending, ...builder.subject({ revision: 'D' }), ...builder.act() });
    expect(states(builder, '2027-01-31')).toBe('C superseded, D in-force');
    expect(states(builder, '2027-02-01')).toBe('C in-force, D withdrawn');
  });

  test('a rescheduled revision takes effect on its new day', () => {
    const builder = two();
    const before = builder.content({ revision: 'D', effective: '2027-01-01' });
    const next = builder.content({ revision: 'D', effective: '2027-03-01' });
    const dates = { from: '2027-01-01', to: '2027-03-01', on: '2026-12-01', reason: 'training' };
    const digest = { from: before.digest, to: next.digest };
    builder.add({
      type: 'revision.rescheduled',
      ...builder.subject({ revision: 'D' }),
      ...next,
      digest,
      ...dates,
      ...builder.act(),
    });
    expect(states(builder, '2027-02-01')).toBe('C in-force, D next');
    expect(onDay(builder, '2027-03-01')?.current).toMatchObject({
      revision: 'D',
      rescheduledFrom: '2027-01-01',
      digest: next.digest,
    });
  });

  test('an emergency counts to its last day, or for good when it is ratified', () => {
    const emergency = (ratified: boolean): LedgerBuilder => {
      const builder = new LedgerBuilder().release();
      const options = { revision: 'D', effective: '2026-12-05' };
      const { class: _, change, ...release } = builder.released(options);
      const more = { expires: '2026-12-10', reason: 'fire', risk: 'low', change: change ?? '' };
      builder.add({ ...release, type: 'emergency.released', ...more });
      const { digest } = builder.content(options);
      const event = { type: 'emergency.ratified', ...builder.subject(options), digest, ...builder.act() } as const;
      return ratified ? builder.add(event) : builder;
    };
    expect(onDay(emergency(false), '2026-12-10')?.current).toMatchObject({
      revision: 'D',
      kind: 'emergency',
      expires: '2026-12-10',
    });
    expect(states(emergency(false), '2026-12-11')).toBe('C in-force, D expired');
    expect(onDay(emergency(true), '2026-12-11')?.current).toMatchObject({ revision: 'D', ratified: true });
  });

  test('an obsolete document has nothing in force from its day on', () => {
    const builder = two();
    const { digest } = builder.content();
    const ending = { effective: '2026-12-20', reason: 'merged', successors: ['QP-31'], keepUntil: null, digest };
    builder.add({ type: 'document.obsoleted', ...builder.subject(), ...ending, ...builder.act() });
    expect(states(builder, '2026-12-19')).toBe('C in-force, D next');
    expect(onDay(builder, '2026-12-20')).toMatchObject({
      current: undefined,
      next: [],
      obsolete: { successors: ['QP-31'] },
    });
    expect(states(builder, '2027-01-01')).toBe('C superseded, D obsolete');
  });

  test('a form change keeps the revision and shows the new text', () => {
    const builder = new LedgerBuilder().release();
    const next = builder.content({ body: '# T\n\n**Revision** C of QP-07.\n' });
    const event = { type: 'format.updated', ...builder.subject(), ...next, ...builder.act() } as const;
    builder.add({ ...event, digest: { from: builder.content().digest, to: next.digest } });
    expect(onDay(builder, '2026-12-01')?.current).toMatchObject({
      revision: 'C',
      digest: next.digest,
      objects: next.objects,
    });
  });
});

test('as days pass, what is in force never goes back to an earlier release', () => {
  const day = fc
    .date({ min: new Date('2026-11-25'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 5 }),
      fc.array(day, { minLength: 2, maxLength: 6 }),
      (effects, days) => {
        const builder = new LedgerBuilder();
        for (const [index, effective] of effects.entries()) builder.release({ revision: String(index), effective });
        const seen = days.toSorted().map((today) => onDay(builder, today)?.current);
        const numbers = seen.map((revision) => revision?.seq ?? 0);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        for (const [index, revision] of seen.entries()) {
          if (revision !== undefined) expect(revision.effective <= (days.toSorted()[index] ?? '')).toBe(true);
        }
      },
    ),
    { numRuns: 50 },
  );
});

describe('threat 5: what was merged around the gate shows as drift', () => {
  const snapshots = (text: string): DocumentSnapshot[] => {
    const side = memorySide({ 'procedures/a.md': text });
    return side.manual.documents.map((document) => new DocumentSnapshot(side, document));
  };
  const ledger = inForce(verifyLedger(new LedgerBuilder().release().text).entries, '2026-11-22');
  const body = '# T\n\nRevision C of QP-07.\n';
  test.each([
    ['the released text', documentText(body), []],
    ['another text', documentText(`${body}\nMore.\n`), ['other-content']],
    ['a document without an entry', documentText(body, { id: 'QP-99' }), ['no-entry', 'gone']],
    ['a draft', documentText(body, { status: 'draft' }), []],
  ])('%s', (_, text, kinds) => expect(findDrift(snapshots(text), ledger).map(({ kind }) => kind)).toEqual(kinds));

  test('a revision that was withdrawn and still lies there', () => {
    const builder = new LedgerBuilder().release();
    const { digest } = builder.content();
    const ending = { type: 'revision.withdrawn', effective: '2026-11-20', reason: 'error', digest } as const;
    builder.add({ ...ending, ...builder.subject(), ...builder.act() });
    const withdrawn = inForce(verifyLedger(builder.text).entries, '2026-11-22');
    expect(findDrift(snapshots(documentText(body)), withdrawn).map(({ kind }) => kind)).toEqual(['ended']);
  });
});
