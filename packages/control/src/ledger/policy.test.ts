import { describe, expect, test } from 'vitest';
import { gateDigest } from '../approvals/gate-change.ts';
import { matrixText, peopleText } from '../testing/company.ts';
import { LedgerBuilder } from '../testing/ledger-builder.ts';
import { ed25519Key } from '../testing/test-keys.ts';
import { KEY_NAMESPACE, keyStatement } from './ledger-keys.ts';
import { ledgerProblemText } from './problem-texts.ts';
import { verifyLedger } from './verify-ledger.ts';

const key = ed25519Key(1);
const listed = `keys: [{ fp: "${key.fingerprint}", key: "${key.line}", from: 2026-01-01, to: 2026-12-31 }]`;
const newPeople = peopleText.replace('emails: [alice@acme.example] }', `emails: [alice@acme.example], ${listed} }`);

const problems = (builder: LedgerBuilder): string[] =>
  verifyLedger(builder.text, { store: builder.store }).problems.map(({ code, detail }) => `${code} ${detail}`);

const digestOf = (files: readonly { readonly path: string; readonly to: string | null }[]): string =>
  gateDigest(files.map(({ path, to }) => ({ path, sha256: to })));

/** A change of people.yaml, approved by two persons. */
function changePeople(builder: LedgerBuilder, from = builder.policy.people): string {
  const to = builder.put(newPeople);
  const files = [{ path: 'control/people.yaml', from, to }];
  builder.add({ type: 'gate.changed', files, digest: digestOf(files), ...builder.act() });
  return to;
}

function addKey(builder: LedgerBuilder, people: string, to: string): void {
  const own = { person: 'alice', key: key.line, fingerprint: key.fingerprint, from: '2026-01-01', to };
  const proof = key.sign(keyStatement('alice', key.fingerprint, '2026-01-01'), KEY_NAMESPACE);
  const act = { ...builder.act([]), policy: { ...builder.policy, people } };
  builder.add({ type: 'key.added', ...own, proof, ...act });
}

describe('threats 6 and 7: the rules an entry was judged by', () => {
  test('are those of the genesis until an approved change', () => {
    const builder = new LedgerBuilder();
    const people = changePeople(builder);
    builder.add({ ...builder.released(), policy: { ...builder.policy, people } });
    expect(problems(builder)).toEqual([]);
  });

  test('cannot be brought along by the entry', () => {
    const builder = new LedgerBuilder();
    const matrix = builder.put('sod: solo\nrules: [{ type: "*", roles: [buyer] }, { type: "*", deny: true }]\n');
    builder.add({ ...builder.released(), policy: { ...builder.policy, matrix } });
    expect(problems(builder)).toContain('policy-not-current control/approvals.yaml');
  });

  test('cannot stay behind after a change', () => {
    const builder = new LedgerBuilder();
    changePeople(builder);
    expect(problems(builder.release())).toEqual(['policy-not-current control/people.yaml']);
  });

  test('change from what they were', () => {
    const builder = new LedgerBuilder();
    changePeople(builder, 'b'.repeat(64));
    expect(problems(builder)).toEqual(['policy-not-current control/people.yaml']);
  });
});

describe('threat 6: approvals of one change of the rules', () => {
  const workflow = { path: '.github/workflows/x.yml', from: null, to: 'c'.repeat(64) };

  test('carry no other change', () => {
    const builder = new LedgerBuilder();
    const people = { path: 'control/people.yaml', from: builder.policy.people, to: builder.put(newPeople) };
    builder.add({ type: 'gate.changed', files: [people], digest: digestOf([workflow]), ...builder.act() });
    expect(problems(builder)).toEqual([`digest-not-of-files ${digestOf([workflow])}`]);
  });

  test('are for one content of a file', () => {
    const builder = new LedgerBuilder();
    const files = [workflow, { ...workflow, to: 'd'.repeat(64) }];
    builder.add({ type: 'gate.changed', files, digest: digestOf(files), ...builder.act() });
    expect(problems(builder)).toEqual([`digest-not-of-files ${digestOf(files)}`]);
  });

  test('are two where the matrix names the file with its folder', () => {
    const builder = new LedgerBuilder();
    const matrix = builder.put(matrixText().replace('two_person: [people.yaml', 'two_person: [control/people.yaml'));
    const first = [{ path: 'control/approvals.yaml', from: builder.policy.matrix, to: matrix }];
    builder.add({ type: 'gate.changed', files: first, digest: digestOf(first), ...builder.act() });
    const files = [{ path: 'control/people.yaml', from: builder.policy.people, to: builder.put(newPeople) }];
    const [alone] = builder.act().approvals;
    const act = { ...builder.act(alone === undefined ? [] : [alone]), policy: { ...builder.policy, matrix } };
    builder.add({ type: 'gate.changed', files, digest: digestOf(files), ...act });
    expect(problems(builder)).toEqual(['approval-missing quality-manager | managing-director']);
  });
});

describe('threat 24: a key', () => {
  test('that an approved people.yaml lists needs no approval of its own', () => {
    const builder = new LedgerBuilder();
    addKey(builder, changePeople(builder), '2027-01-01');
    expect(problems(builder)).toEqual([]);
  });

  test('with another window than the approved one does', () => {
    const builder = new LedgerBuilder();
    addKey(builder, changePeople(builder), '2031-01-01');
    expect(problems(builder)).toContain('approval-missing quality-manager | managing-director');
  });
});

test('threat 1: a review of an account that is not the approver’s is none', () => {
  const builder = new LedgerBuilder();
  const evidence = {
    kind: 'github-review',
    reviewId: 1,
    userId: 999,
    commit: 'c'.repeat(40),
    url: 'https://x',
  } as const;
  const approvals = [
    builder.approval('alice', 'quality-manager', { evidence }),
    builder.approval('bob', 'managing-director'),
  ];
  expect(problems(builder.release({}, { approvals }))).toEqual(['approval-refused alice: not-their-account']);
});

test('threat 14: the name that is shown is the one people.yaml has', () => {
  const builder = new LedgerBuilder();
  const approvals = [
    builder.approval('alice', 'quality-manager', { name: 'Grace Hopper' }),
    builder.approval('bob', 'managing-director'),
  ];
  expect(problems(builder.release({}, { approvals }))).toEqual(['approval-refused alice: not-their-name']);
});

test('an approval of a release is not one of its withdrawal', () => {
  const builder = new LedgerBuilder();
  const old = builder.approval('alice', 'quality-manager');
  builder.release();
  const { digest } = builder.content();
  const event = { type: 'revision.withdrawn', digest, effective: '2026-12-31', reason: 'wrong' } as const;
  const withdraw = (approval: typeof old): void =>
    void builder.add({ ...event, ...builder.subject(), ...builder.act([approval]) });
  withdraw(old);
  expect(problems(builder)).toEqual(['replayed-approval alice']);
});

test('every problem has its words', () => {
  const builder = new LedgerBuilder();
  const { problems: found } = verifyLedger(builder.release({}, { approvals: [] }).text, { store: builder.store });
  expect(found.map(ledgerProblemText)).toEqual([
    { rule: 'LED003', what: expect.stringContaining('quality-manager'), mend: expect.stringMatching(/\.$/) },
    { rule: 'LED003', what: expect.stringContaining('managing-director'), mend: expect.stringMatching(/\.$/) },
  ]);
});

test('an approval on paper stands at the beginning of a document, never behind a release', () => {
  const builder = new LedgerBuilder().release();
  const content = builder.content({ revision: 'D' });
  const event = { type: 'baseline', effective: '2026-12-01', cites: 'paper', policy: builder.policy } as const;
  builder.add({ ...event, ...builder.subject({ revision: 'D' }), ...content });
  expect(problems(builder)).toEqual(['baseline-too-late QP-07 D']);
});
