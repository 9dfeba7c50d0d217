import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  APPROVAL_NAMESPACE,
  approvalStatement,
  canonicalJson,
  DocumentSnapshot,
  KEY_NAMESPACE,
  keyStatement,
  sha256,
  type CanonicalValue,
} from '@clausemark/control';
import { fileDigests, keepApproval, nowInstant, openLedger, openManual } from '@clausemark/workspace';
import { expect, test, vi } from 'vitest';
import { matrixText } from '../../control/src/testing/company.ts';
import { ed25519Key, type TestKey } from '../../control/src/testing/test-keys.ts';
import { copied } from '../../testing/src/made-once.ts';
import {
  clausemark,
  commitAs,
  companyRepository,
  folder,
  git,
  rules,
  write,
  type Result,
} from './ledger-repository.ts';
import { merge, type Merge, type MergeOptions } from './merge.ts';

const document = (revision: string, body: string, more = ''): string => `---
id: QP-07
title: Control of documents
type: procedure
revision: "${revision}"
status: released
owner: quality-manager
approver: managing-director
effective_date: 2030-01-01
review: { interval: P24M, last: 2026-11-15 }
${more}---

# Control of documents

${body}

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
${[...'ABC']
  .slice(0, 'ABC'.indexOf(revision) + 1)
  .map((letter) => `| ${letter} | 2026-11-01 | Carol Day | Issued |`)
  .join('\n')}
`;

const begun = copied(async () => {
  const root = companyRepository();
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  return root;
}, folder);

async function append(root: string, { base, head, evidence }: Merge): Promise<Result> {
  write(root, { '.git/evidence.json': JSON.stringify(evidence) });
  return clausemark(root, 'ledger', 'append', '--base', base, '--head', head, '--evidence', '.git/evidence.json');
}

const release = (more: MergeOptions = {}): MergeOptions => ({
  files: { 'procedures/QP-07.md': document('A', 'Documents are approved before issue.') },
  ...more,
});

/** What the ledger says happened, as `type about revision`. */
async function log(root: string): Promise<string[]> {
  const { out } = await clausemark(root, 'ledger', 'log', '--json');
  const rows = JSON.parse(out) as readonly { type: string; doc?: string; revision?: string }[];
  return rows.map(({ type, doc = '', revision = '' }) => `${type} ${doc} ${revision}`.trim());
}

const entry = 'genesis github.com/acme/qms';

const released = copied(async () => {
  const root = await begun();
  expect(await append(root, merge(root, release()))).toMatchObject({ code: 0 });
  return root;
}, folder);

async function refused(root: string, merged: Merge, words: string): Promise<void> {
  const before = git(root, 'rev-parse', 'clausemark-ledger');
  const result = await append(root, merged);
  expect(result.out).toContain('NOT RECORDED. What was merged is not in force.');
  expect(result.out.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(result.code).toBeGreaterThan(0);
  expect(git(root, 'rev-parse', 'clausemark-ledger')).toBe(before);
}

test('an approved release is recorded once, and verify agrees with the history and the main branch', async () => {
  const root = await begun();
  const merged = merge(root, release());
  const cache = folder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const first = await append(root, merged).finally(() => vi.unstubAllEnvs());
  expect(readdirSync(cache)).toEqual([]);
  expect(first).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 revision.released QP-07 A') });
  const again = await append(root, merged);
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to record') });
  expect(await log(root)).toEqual([entry, 'revision.released QP-07 A']);
  const verified = await clausemark(root, 'verify', '--json');
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out).checked).toEqual(
    expect.arrayContaining(['contributors of 1 entries, from their commits', 'the documents of main']),
  );
  expect(git(root, 'status', '--porcelain')).toBe('');
});

test.each([
  ['threats 5 and 18: merged without a review', { approvers: [] }, 'missing'],
  ['threat 1: approved by its author', { author: 'alice' as const }, 'contributed to the change'],
  [
    'threat 4: edited behind the approval',
    { after: { 'procedures/QP-07.md': document('A', 'Documents are approved after issue.') } },
    'it changed afterwards',
  ],
  ['threat 3: written by somebody unknown', { more: { accounts: ['999'] } }, '999'],
  ['an incomplete evidence', { more: { gaps: ['who pushed could not be read'] } }, 'who pushed could not be read'],
  ['the evidence of another repository', { more: { repo: 'acme/other' } }, 'The evidence is of github.com/acme/other'],
  ['the evidence of another merge', { more: { merge: 'a'.repeat(40) } }, 'The evidence is about the merge aaaa'],
  ['a change that is not merged', { more: { mergedAt: null } }, 'is not merged yet'],
])(
  '%s is not recorded, and verify sees the drift',
  async (_, more, words) => {
    const root = await begun();
    await refused(root, merge(root, release(more)), words);
    const verified = await clausemark(root, 'verify');
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining('LED007 On main, QP-07') });
  },
  60_000,
);

test('threat 6: rules changed past the gate judge nothing, whoever approves by them', async () => {
  const root = await begun();
  write(root, {
    'control/approvals.yaml':
      'sod: solo\nrules: [{ type: "*", roles: [buyer] }, { type: "*", deny: true }]\ngate: { approvers: [buyer] }\n',
  });
  commitAs(root, 'carol', 'looser');
  await refused(
    root,
    merge(root, release({ approvers: ['carol'] })),
    'control/approvals.yaml on the main branch was not',
  );
});

test('threat 6: rules and a document in one change are refused', async () => {
  const root = await begun();
  const files = { ...release().files, 'control/people.yaml': `${rules['control/people.yaml']}# more\n` };
  await refused(root, merge(root, { files }), 'not passed');
});

test('rules changed through the gate are recorded, and the next change is judged by them', async () => {
  const root = await begun();
  const roles = rules['control/roles.yaml'].replace('person: bob, from: 2020-01-01', 'person: eve, from: 2020-01-01');
  const people = rules['control/people.yaml'].replace('Eve Stone', 'Eve Steiner');
  const one = merge(root, { files: { 'control/people.yaml': people }, approvers: ['alice'] });
  await refused(root, one, 'not passed');
  git(root, 'reset', '--quiet', '--hard', one.base);
  const files = { 'control/roles.yaml': roles, 'control/people.yaml': people };
  expect(await append(root, merge(root, { files }))).toMatchObject({ code: 0 });
  expect(await log(root)).toEqual([
    entry,
    'gate.changed control/people.yaml, control/roles.yaml',
    'person.changed eve',
  ]);
  await refused(root, merge(root, release()), 'not passed');
  git(root, 'reset', '--quiet', '--hard', 'HEAD^1');
  expect(await append(root, merge(root, release({ approvers: ['alice', 'eve'] })))).toMatchObject({ code: 0 });
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('a new revision, a change of form, an end', async () => {
  const root = await released();
  const form = document('A', '**Documents** are approved before issue.');
  const formed = merge(root, { files: { 'procedures/QP-07.md': form }, approvers: ['dan'] });
  expect(await append(root, formed)).toMatchObject({ code: 0 });
  const request = 'change: [CR-2]\nimpact: none - one more step\n';
  const next = document('B', 'Documents are approved and printed before issue.', request);
  expect(await append(root, merge(root, { files: { 'procedures/QP-07.md': next } }))).toMatchObject({ code: 0 });
  const end = next
    .replace('status: released', 'status: obsolete')
    .replace(
      request,
      `${request}obsolete_date: 2030-06-01\nobsolete_reason: Merged\nkeep_until: 2040-06-01\nwithdrawn: true\n`,
    );
  const ended = await append(root, merge(root, { files: { 'procedures/QP-07.md': end }, approvers: ['alice'] }));
  expect(ended.out).toContain('document.obsoleted QP-07 B');
  expect(await log(root)).toEqual([
    entry,
    'revision.released QP-07 A',
    'format.updated QP-07 A',
    'revision.released QP-07 B',
    'document.obsoleted QP-07 B',
  ]);
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('threats 5 and 10: a text that came past the gate is not laundered by a small change behind it', async () => {
  const root = await released();
  write(root, { 'procedures/QP-07.md': document('B', 'Documents need no approval before issue.', 'change: [CR-2]\n') });
  commitAs(root, 'carol', 'past the gate');
  const small = document(
    'C',
    'Documents need no approval before their issue.',
    'change: [CR-2]\nchange_class: editorial\n',
  );
  const files = { 'procedures/QP-07.md': small };
  await refused(root, merge(root, { files, approvers: ['alice', 'dan'] }), 'LIF003');
});

test('LED004: a writer who leaves a contributor out is found in a clone, and nowhere else', async () => {
  const root = await begun();
  // Alice wrote it; the writer of the ledger hides that, so that her approval counts.
  const merged = merge(root, release({ author: 'alice' }));
  const honest = merge(await begun(), release());
  const good = await released();
  const text = git(good, 'show', 'clausemark-ledger:ledger.jsonl');
  const line = JSON.parse(text.split('\n')[1] ?? '') as { source: object };
  expect(honest.head).not.toBe(merged.head);
  const tree = git(root, 'rev-parse', `${merged.head}^{tree}`);
  const source = { ...line.source, head: merged.evidence.head, merge: merged.head, base: merged.base, tree };
  await forge(root, good, { ...line, source });
  const alone = await clausemark(root, 'verify', '--ledger', exported(root));
  expect(alone).toMatchObject({ code: 0 });
  const whole = await clausemark(root, 'verify');
  expect(whole).toMatchObject({
    code: 1,
    out: expect.stringContaining('LED004 entry 2: alice had a hand in the change'),
  });
});

test('threat 24 and signed approvals: a key counts with its proof, and carries a release without any platform', async () => {
  const [alice, bob] = [ed25519Key(1), ed25519Key(2)];
  const matrix = matrixText('strict', 'sshsig');
  const root = companyRepository({ 'control/approvals.yaml': matrix });
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  const listed = (key: TestKey): string => `keys: [{ fp: "${key.fingerprint}", key: "${key.line}", from: 2026-01-01 }]`;
  const people = rules['control/people.yaml']
    .replace('emails: [alice@acme.example] }', `emails: [alice@acme.example], ${listed(alice)} }`)
    .replace('emails: [bob@acme.example] }', `emails: [bob@acme.example], ${listed(bob)} }`);
  const proof = alice.sign(keyStatement('alice', alice.fingerprint, '2026-01-01'), KEY_NAMESPACE);
  const files = { 'control/people.yaml': people, 'control/keys/alice.sig': proof };
  const added = await append(root, merge(root, { files }));
  expect(added.err).toContain(`The key ${bob.fingerprint} of bob signs nothing yet`);
  expect(await log(root)).toEqual([
    entry,
    'gate.changed control/keys/alice.sig, control/people.yaml',
    'person.changed alice',
    'person.changed bob',
    'key.added alice',
  ]);
  const second = bob.sign(keyStatement('bob', bob.fingerprint, '2026-01-01'), KEY_NAMESPACE);
  await append(root, merge(root, { files: { 'control/keys/bob.sig': second } }));
  expect((await log(root)).at(-1)).toBe('key.added bob');
  const merged = merge(root, release({ approvers: [] }));
  const plain = ['ledger', 'append', '--base', merged.base, '--head', merged.head] as const;
  expect(await clausemark(root, ...plain)).toMatchObject({ code: 1 });
  await sign(root, alice, 'alice', 'quality-manager');
  await sign(root, bob, 'bob', 'managing-director');
  const recorded = await clausemark(root, ...plain);
  expect(recorded).toMatchObject({ code: 0, err: expect.stringContaining('No evidence was given') });
  const { documents } = JSON.parse((await clausemark(root, 'verify', '--json', '--today', '2030-02-01')).out);
  expect(documents).toMatchObject([{ doc: 'QP-07', revision: 'A', evidence: 'signed' }]);
});

test('threat 23: a key is revoked as of a day before what it signed: recorded, doubted, and nobody is locked out', async () => {
  const [alice, bob] = [ed25519Key(1), ed25519Key(2)];
  const root = companyRepository({ 'control/approvals.yaml': matrixText('strict', 'sshsig') });
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  // As `people key add --prove` writes it: the proof stands beside the key.
  const listed = (person: string, key: TestKey, more = ''): string => {
    const proof = JSON.stringify(key.sign(keyStatement(person, key.fingerprint, '2026-01-01'), KEY_NAMESPACE));
    return `keys: [{ fp: "${key.fingerprint}", key: "${key.line}", from: 2026-01-01${more}, proof: ${proof} }]`;
  };
  const people = (more: string): string =>
    rules['control/people.yaml']
      .replace('emails: [alice@acme.example] }', `emails: [alice@acme.example], ${listed('alice', alice, more)} }`)
      .replace('emails: [bob@acme.example] }', `emails: [bob@acme.example], ${listed('bob', bob)} }`);
  await append(root, merge(root, { files: { 'control/people.yaml': people('') } }));
  const merged = merge(root, release({ approvers: [] }));
  await sign(root, alice, 'alice', 'quality-manager');
  await sign(root, bob, 'bob', 'managing-director');
  const plain = ['ledger', 'append', '--base', merged.base, '--head', merged.head] as const;
  expect(await clausemark(root, ...plain)).toMatchObject({ code: 0 });
  expect((await log(root)).slice(1)).toEqual([
    'gate.changed control/people.yaml',
    'person.changed alice',
    'person.changed bob',
    'key.added alice',
    'key.added bob',
    'revision.released QP-07 A',
  ]);
  expect(await clausemark(root, 'verify')).toMatchObject({ code: 0 });

  const revoked = merge(root, { files: { 'control/people.yaml': people(', to: 2026-01-05') } });
  expect(await append(root, revoked)).toMatchObject({ code: 0, err: '' });
  expect((await log(root)).slice(7)).toEqual([
    'gate.changed control/people.yaml',
    'person.changed alice',
    'key.revoked alice',
  ]);
  const doubted = await clausemark(root, 'verify');
  expect(doubted.code).toBe(1);
  expect(doubted.out).toMatch(
    /LED002 entry 7: The approval of alice of QP-07 A was signed with a key that\s+entry 10 revoked as of 2026-01-06/,
  );

  // Life goes on, and the revoked key does not come back.
  const text = document('A', 'Documents are approved before issue.').replaceAll('QP-07', 'QP-08');
  const other = merge(root, { files: { 'procedures/QP-08.md': text.replace('status: released', 'status: draft') } });
  expect(await append(root, other)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to record') });
  const more = 'change: [CR-9]\nchange_class: substantive\nimpact: none - one word\n';
  const next = merge(root, { files: { 'procedures/QP-07.md': document('B', 'Documents are approved twice.', more) } });
  const backdated = ['ledger', 'append', '--base', next.base, '--head', next.head] as const;
  await sign(root, alice, 'alice', 'quality-manager', { revision: 'B', at: '2026-01-03T09:00:00Z' });
  await sign(root, bob, 'bob', 'managing-director', { revision: 'B' });
  const refusedKey = await clausemark(root, ...backdated);
  expect(refusedKey).toMatchObject({ code: 1, err: expect.stringContaining('alice for QP-07: revoked-key') });
});

test('a repository that gets another name goes on, when the rules say so before', async () => {
  const root = await begun();
  await refused(root, merge(root, release({ more: { repo: 'egret/qms' } })), 'the ledger is of github.com/acme/qms.');
  git(root, 'reset', '--quiet', '--hard', 'HEAD^1');
  const files = { 'clausemark.yaml': `${rules['clausemark.yaml']}repositories: [github.com/egret/qms]\n` };
  expect(await append(root, merge(root, { files }))).toMatchObject({ code: 0 });
  expect(await append(root, merge(root, release({ more: { repo: 'egret/qms' } })))).toMatchObject({ code: 0 });
  expect((await log(root)).at(-1)).toBe('revision.released QP-07 A');
  expect(await clausemark(root, 'verify')).toMatchObject({ code: 0 });
});

test('the zone in which a ledger counts days stays', async () => {
  const root = await begun();
  const files = { 'clausemark.yaml': `${rules['clausemark.yaml']}timezone: America/New_York\n` };
  await refused(root, merge(root, { files }), 'the ledger has counted them in UTC since it began');
});

test('without a ledger, and over an unsound one, nothing is written', async () => {
  const root = companyRepository();
  const merged = merge(root, release());
  write(root, { '.git/evidence.json': JSON.stringify(merged.evidence) });
  const missing = await append(root, merged);
  expect(missing).toMatchObject({ code: 2, out: expect.stringContaining('There is no ledger to append to') });
  const broken = await released();
  await forge(broken, broken, { nothing: true });
  expect((await append(broken, merge(broken, { files: { 'procedures/QP-08.md': '' } }))).code).toBe(2);
});

/** Puts a ledger on the branch as a writer without scruples would: the genesis and objects of one, a second line of his own. */
async function forge(root: string, from: string, line: object): Promise<void> {
  const place = join(folder(), 'ledger');
  git(from, 'worktree', 'add', '--quiet', '--detach', place, 'clausemark-ledger');
  const [genesis = ''] = git(place, 'show', 'HEAD:ledger.jsonl').split('\n');
  write(place, {
    'ledger.jsonl': `${genesis}\n${canonicalJson({ ...line, prev: sha256(genesis) } as CanonicalValue)}\n`,
  });
  const commit = commitAs(place, 'mallory');
  git(root, 'fetch', '--quiet', '--force', place, `${commit}:refs/heads/clausemark-ledger`);
}

function exported(root: string): string {
  const place = join(folder(), 'copy');
  git(folder(), 'clone', '--quiet', '--branch', 'clausemark-ledger', '--single-branch', root, place);
  return place;
}

async function sign(
  root: string,
  key: TestKey,
  person: string,
  role: string,
  { revision = 'A', at = nowInstant() }: { revision?: string; at?: string } = {},
): Promise<void> {
  const { state } = await openLedger({ root });
  if (state.kind !== 'sound') throw new Error('unsound');
  const manual = await openManual({ root, at: 'main', cache: false });
  const side = { manual, fileDigest: await fileDigests({ root, at: 'main' }) };
  const [item] = manual.documents;
  const { digest } = new DocumentSnapshot(side, item as NonNullable<typeof item>);
  const act = { person, role, decision: 'approved', meaning: 'approval', at, seen: state.head } as const;
  const statement = { doc: 'QP-07', revision, digest, repo: 'github.com/acme/qms', ...act };
  const signature = key.sign(approvalStatement(statement), APPROVAL_NAMESPACE);
  await keepApproval(root, { ...statement, signature }, { name: person, email: `${person}@acme.example` });
}

test('an emergency counts at once and stays only when it is ratified by the pull request that holds the record', async () => {
  const root = await released();
  const last = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const first = new Date().toISOString().slice(0, 10);
  const more = `change: [CR-9]\nchange_class: emergency\nimpact: none - work stops\nemergency: { reason: Wrong limit, risk: Parts fail, expires: ${last} }\n`;
  const text = document('B', 'Documents are stopped at once.', more).replace(
    'effective_date: 2030-01-01',
    `effective_date: ${first}`,
  );
  const urgent = await append(root, merge(root, { files: { 'procedures/QP-07.md': text }, approvers: ['alice'] }));
  expect(urgent.out).toContain('emergency.released QP-07 B');
  expect(await clausemark(root, 'ledger', 'ratify', 'QP-07')).toMatchObject({ code: 0 });
  const record = 'acts/QP-07-B-ratify.yaml';
  const files = { [record]: readFileSync(join(root, record), 'utf8') };
  git(root, 'clean', '--quiet', '--force', '-d');
  const alone = merge(root, { files, approvers: ['alice'] });
  await refused(root, alone, 'ratification of QP-07 B: approval as managing-director is missing');
  git(root, 'reset', '--quiet', '--hard', alone.base);
  const both = merge(root, { files });
  expect((await append(root, both)).out).toContain('emergency.ratified QP-07 B');
  const verified = await clausemark(root, 'verify', '--json', '--today', '2029-01-01');
  expect(JSON.parse(verified.out).documents).toMatchObject([{ doc: 'QP-07', revision: 'B' }]);
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('a revision is withdrawn by an approved record; a review of another commit is none of it', async () => {
  const root = await released();
  const run = (...args: readonly string[]) => clausemark(root, 'ledger', 'withdraw', 'QP-07', ...args);
  expect((await run('--reason', 'x')).code).toBe(2);
  expect((await run('--reason', 'Wrong limit', '--effective', '2030-03-01')).code).toBe(0);
  const record = 'acts/QP-07-A-withdraw.yaml';
  const text = readFileSync(join(root, record), 'utf8');
  git(root, 'clean', '--quiet', '--force', '-d');
  const late = merge(root, { files: { 'notes.txt': 'x' }, after: { [record]: text }, approvers: ['alice'] });
  await refused(root, late, 'withdrawal of QP-07 A: approval as quality-manager is missing');
  git(root, 'reset', '--quiet', '--hard', late.base);
  const good = merge(root, { files: { [record]: text }, approvers: ['alice'] });
  expect((await append(root, good)).out).toContain('revision.withdrawn QP-07 A');
  expect((await append(root, good)).out).toContain('Nothing to record');
  const { documents } = JSON.parse((await clausemark(root, 'verify', '--json', '--today', '2030-03-02')).out);
  expect(documents).toMatchObject([{ doc: 'QP-07', revision: null }]);
});
