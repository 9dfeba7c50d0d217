// What the ledger takes on the word of its keeper: gaps of the control, and lists of who has read what.
import { expect, test } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { folder, clausemark, companyRepository, git, write, type Result } from './ledger-repository.ts';

const document = `---
id: QP-07
title: Control of documents
type: procedure
revision: "A"
status: released
owner: quality-manager
approver: managing-director
effective_date: 2026-01-01
review: { interval: P24M, last: 2026-01-01 }
---

# Control of documents

Documents are approved before issue.
`;

const begun = copied(async () => {
  const root = companyRepository({ 'procedures/QP-07.md': document });
  await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  const paper = ['--all', '--approved-by', 'Jo Roe', '--date', '2026-01-01', '--reference', 'Binder 3'];
  expect(await clausemark(root, 'ledger', 'baseline', ...paper)).toMatchObject({ code: 0 });
  return root;
}, folder);

const last = (root: string): { readonly type: string; readonly [key: string]: unknown } =>
  JSON.parse(git(root, 'show', 'clausemark-ledger:ledger.jsonl').split('\n').at(-1) ?? '') as ReturnType<typeof last>;
const gap = (root: string, ...more: readonly string[]): Promise<Result> =>
  clausemark(root, 'ledger', 'gap', '--cause', 'outage', '--note', 'Nothing was merged.', ...more);

test('a gap is said once, and what cannot have been is refused', async () => {
  const root = await begun();
  const times = ['--from', '2026-11-22T08:00:00Z', '--to', '2026-11-22T12:00:00Z'] as const;
  expect((await gap(root, ...times)).code).toBe(0);
  expect(last(root)).toMatchObject({ type: 'control.gap', cause: 'outage', from: times[1], to: times[3] });
  expect((await gap(root, ...times)).out).toContain('Nothing to record');
  expect((await gap(root, '--from', 'yesterday')).err).toContain('"yesterday" is no time');
  expect((await gap(root, '--from', times[3], '--to', times[1])).err).toContain('ends before it begins');
  expect((await gap(root, '--from', '2099-01-01T00:00:00Z')).err).toContain('lies ahead');
  expect((await clausemark(root, 'ledger', 'gap', '--from', times[1])).err).toContain('--cause, one of outage');
  expect((await clausemark(root, 'ledger', 'log', '--json')).out).toContain('outage: Nothing was merged.');
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('a list of who has read what: checked against people and ledger, all or nothing, once', async () => {
  const root = await begun();
  const acknowledge = (text: string): Promise<Result> => {
    write(root, { '../read.csv': text });
    return clausemark(root, 'ledger', 'acknowledge', '--file', '../read.csv');
  };
  const rows = 'person;doc;revision;at\r\ncarol;QP-07;A;2026-02-01T08:00:00Z\r\n';
  expect((await acknowledge(rows)).code).toBe(0);
  const [baseline = ''] = git(root, 'show', 'clausemark-ledger:ledger.jsonl').split('\n').slice(1);
  const { digest } = JSON.parse(baseline) as { digest: string };
  const carol = { person: 'carol', doc: 'QP-07', revision: 'A', digest, at: '2026-02-01T08:00:00Z' };
  expect(last(root)).toMatchObject({ type: 'acknowledgement.batch', items: [carol] });
  expect((await acknowledge(`${rows}dan;QP-07;A;2026-02-02T08:00:00Z\n`)).code).toBe(0);
  expect(last(root)).toMatchObject({ items: [{ person: 'dan' }] });
  const before = git(root, 'rev-parse', 'clausemark-ledger');
  expect((await acknowledge(rows)).out).toContain('Nothing to record');
  for (const [row, words] of [
    ['mallory;QP-07;A;2026-02-01T08:00:00Z', 'mallory is nobody'],
    ['eve;QP-07;B;2026-02-01T08:00:00Z', 'the ledger knows no QP-07 B'],
    ['eve;QP-07;A;2099-02-01T08:00:00Z', 'has not come yet'],
    ['eve;QP-07;A;2026-02-01', 'Line 3 of ../read.csv is not in form'],
  ] as const)
    expect((await acknowledge(`${rows}${row}\n`)).err).toContain(words);
  expect((await acknowledge('person,doc\n')).err).toContain('has no column revision, at');
  expect(git(root, 'rev-parse', 'clausemark-ledger')).toBe(before);
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('what the doctor saw is kept, seen or not; without a ledger nothing is claimed', async () => {
  const root = await begun();
  const seen = await clausemark(root, 'doctor', '--offline', '--record', '--json');
  expect([seen.err, Array.isArray(JSON.parse(seen.out))]).toEqual(['Recorded in the ledger as entry 3.\n', true]);
  const { rules } = last(root) as unknown as { rules: { rule: string; state: string; detail: string }[] };
  expect(rules.map(({ rule }) => rule)).toContain('CTL001');
  expect(new Set(rules.map(({ state }) => state)).has('unknown')).toBe(true);
  expect((await clausemark(root, 'verify')).code).toBe(0);
  const none = await clausemark(companyRepository(), 'doctor', '--offline', '--record');
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('no sound ledger') });
  expect((await clausemark(root, 'doctor', '--offline', '--push', 'origin')).err).toContain(
    '--push goes with --record',
  );
});
