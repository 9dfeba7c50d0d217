import type { DocumentChange, LedgerEntry, SignedStatement } from '@clausemark/control';
import { expect, test } from 'vitest';
import { statedAct } from './stated-act.ts';
import { checkStatements } from './stated-approvals.ts';

const side = (digest: string, status = 'released') => ({ digest, status, revision: 'C' });
const act = (base: object | undefined, head: object | undefined): DocumentChange =>
  ({ key: 'QP-07', id: 'QP-07', kind: 'changed', base, head }) as unknown as DocumentChange;
const ledger = {
  kind: 'sound',
  entries: [{ type: 'revision.released', seq: 5, doc: 'QP-07', objects: [] } as unknown as LedgerEntry],
} as const;

test('a signature for another text may be as old as the ledger', () => {
  expect(statedAct(act(side('a'), side('b')), ledger)).toEqual({ revision: 'C', since: 0 });
  expect(statedAct(act(undefined, side('b')), ledger)).toEqual({ revision: 'C', since: 0 });
  expect(statedAct(act(side('a', 'draft'), side('a')), ledger)).toEqual({ revision: 'C', since: 0 });
});

test('a signature for an end, a move or a note must have seen the release of the text', () => {
  expect(statedAct(act(side('a'), side('a', 'obsolete')), ledger)).toEqual({ revision: 'C', since: 5 });
});

test('where the ledger does not know the release, no signature is known to be for what comes after it', () => {
  const none = { kind: 'none' } as const;
  expect(statedAct(act(side('a'), side('a', 'obsolete')), none).since).toBe(Number.POSITIVE_INFINITY);
});

const statement: SignedStatement = {
  doc: 'QP-07',
  revision: 'C',
  digest: 'd'.repeat(64),
  repo: 'github.com/acme/qms',
  person: 'alice',
  role: 'quality-manager',
  decision: 'approved',
  meaning: 'approval',
  at: '2026-11-22T13:58:02Z',
  seen: { seq: 4, hash: 'a'.repeat(64) },
  signature: 'none',
};

test.each([
  ['signed for the release, used for the end', {}, { revision: 'C', since: 5 }, 'given before this text was released'],
  [
    'signed for a move, used for the end',
    {},
    { revision: 'C', since: 4, changedAt: Date.parse('2026-11-22T14:00:00Z') / 1000 },
    'given before the document was changed last',
  ],
  ['another revision', {}, { revision: 'D', since: 0 }, 'another revision'],
  ['another repository', { repo: 'github.com/acme/other' }, { revision: 'C', since: 0 }, 'another repository'],
  ['not for approval', { meaning: 'review' }, { revision: 'C', since: 0 }, 'it stands for review, not for approval'],
  ['no signature', {}, { revision: 'C', since: 4 }, 'malformed'],
])('%s', (_, change, what, problem) => {
  const { stated, refused } = checkStatements(
    [{ ...statement, ...change }],
    'github.com/acme/qms',
    { people: { people: {} }, ledger: { kind: 'none' }, used: '2026-11-22T14:00:00Z' },
    new Map([['QP-07', what]]),
  );
  expect([...stated]).toEqual([]);
  expect(refused).toEqual([expect.stringContaining(`alice for QP-07: ${problem}`)]);
});
