import { expect, test } from 'vitest';
import { EVIDENCE_VERSION, plainInstant, readEvidence } from './evidence-file.ts';

const evidence = {
  v: EVIDENCE_VERSION,
  host: 'github.com',
  repo: 'acme/qms',
  change: 7,
  head: 'a'.repeat(40),
  merge: null,
  mergedAt: null,
  accounts: ['101'],
  commits: [],
  reviews: [{ id: 1, userId: '102', account: 'person', state: 'APPROVED', at: '2026-11-22T10:00:00Z', commit: null }],
};

test('a file as an adapter writes it', () => {
  const read = readEvidence(JSON.stringify(evidence));
  expect(read).toMatchObject({ ok: true, evidence: { accounts: ['101'], gaps: [], statements: [] } });
});

test.each([
  ['no JSON', 'reviews: none', 'it is not JSON'],
  ['another version', JSON.stringify({ ...evidence, v: 'clausemark-evidence/2' }), 'v: '],
  ['a key nobody knows', JSON.stringify({ ...evidence, approved: true }), 'approved'],
  [
    'a digest that claims to have been seen',
    JSON.stringify({ ...evidence, reviews: [{ ...evidence.reviews[0], digest: 'x' }] }),
    'reviews.0',
  ],
  ['a short commit id', JSON.stringify({ ...evidence, head: 'abc' }), 'head: must be a commit id'],
])('%s is refused', (_, text, problem) => {
  expect(readEvidence(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});

test('instants have one spelling, so that text order is time order', () => {
  expect(plainInstant('2026-11-22T10:00:00.123Z')).toBe('2026-11-22T10:00:00Z');
  expect(plainInstant('2026-11-22T12:00:00+02:00')).toBe('2026-11-22T10:00:00Z');
  expect(plainInstant('soon')).toBeUndefined();
});
