// Acts in a pull request: what the ledger would refuse after the merge, `check --base` and the gate say before it, and who must approve.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { companyWith, document, judged, PATH } from './judged.ts';
import { clausemark, git, write } from './ledger-repository.ts';
import { merge, type Merge, type MergeOptions } from './merge.ts';

const WITHDRAW = 'acts/QP-07-A-withdraw.yaml';
const released = companyWith(PATH, document);

/** The record that the verb wrote, with the folder as it was before. */
async function withdrawal(root: string, effective = '2031-03-01'): Promise<string> {
  const flags = ['--reason', 'The limit is wrong.', '--effective', effective];
  expect((await clausemark(root, 'ledger', 'withdraw', 'QP-07', ...flags)).code).toBe(0);
  const text = readFileSync(join(root, WITHDRAW), 'utf8');
  git(root, 'clean', '--quiet', '--force', '-d');
  return text;
}

test('who must approve is said before the merge, and the author is not among them', async () => {
  const root = await released();
  const record = await withdrawal(root);
  const attempt = (options: MergeOptions): Merge => merge(root, { files: { [WITHDRAW]: record }, ...options });

  const none = attempt({ approvers: [] });
  const check = await judged('check', root, none);
  expect(check.code).toBe(0);
  expect(check.out).toContain('withdrawal of QP-07 A');
  expect(check.out).toContain('approval quality-manager, by a review of the record');
  const missing = await judged('gate', root, none);
  expect(missing.code).toBe(1);
  expect(missing.out).toContain('not passed, 1 approval missing');
  expect(missing.out).toContain(
    'withdrawal of QP-07 A: approval as quality-manager is missing. Could approve: Alice Roe',
  );
  git(root, 'reset', '--quiet', '--hard', none.base);

  const own = attempt({ author: 'alice', approvers: ['alice', 'bob'] });
  const refused = await judged('gate', root, own);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('does not count: Alice Roe, contributed to the change');
  expect(refused.out).toContain('does not count: Bob Low, holds none of the roles needed');
  git(root, 'reset', '--quiet', '--hard', own.base);

  const late = merge(root, { files: { 'notes.txt': 'x' }, after: { [WITHDRAW]: record }, approvers: ['alice'] });
  expect((await judged('gate', root, late)).out).toContain('approved another content: it changed afterwards');
  git(root, 'reset', '--quiet', '--hard', late.base);

  const good = attempt({ approvers: ['alice'] });
  const passed = await judged('gate', root, good);
  expect(passed.out).toContain('Change control: passed (withdrawal of QP-07 A)');
  expect(passed.code).toBe(0);
  expect((await judged('append', root, good)).out).toContain('revision.withdrawn QP-07 A');
});

test('what cannot be recorded is an error of check, gate and ledger, in the same words', async () => {
  const root = await released();
  const record = await withdrawal(root);
  const cases: readonly (readonly [string, string])[] = [
    [
      record.replace('QP-07', 'QP-99'),
      'The withdrawal of QP-99 A cannot be recorded: the ledger knows no document QP-99.',
    ],
    [record.replace('revision: "A"', 'revision: "B"'), 'the ledger has no revision B of QP-07.'],
    [record.replace('2031-03-01', '2020-03-01'), 'its day 2020-03-01 is over.'],
    [
      record.replace(/digest: "\w{64}"/, `digest: "${'0'.repeat(64)}"`),
      'another text than the one released as QP-07 A.',
    ],
    [record.replace('reason:', 'why:'), `${WITHDRAW} cannot be recorded: it is no act:`],
    ['v: clausemark-act/1\nact: ratify\ndoc: QP-07\nrevision: A\ndigest: DIGEST\n', 'QP-07 A was no emergency.'],
  ];
  const digest = /digest: "(\w{64})"/.exec(record)?.[1] ?? '';
  for (const [text, words] of cases) {
    const merged = merge(root, { files: { [WITHDRAW]: text.replace('DIGEST', digest) }, approvers: ['alice', 'bob'] });
    for (const verb of ['check', 'gate', 'append'] as const) {
      const { code, out } = await judged(verb, root, merged);
      expect(out).toContain(words);
      expect(out).toContain('CHG014');
      expect(code).toBe(1);
    }
    git(root, 'reset', '--quiet', '--hard', merged.base);
  }
});

test('what was withdrawn is not withdrawn again, and without a ledger there is no act', async () => {
  const root = await released();
  const record = await withdrawal(root);
  const first = merge(root, { files: { [WITHDRAW]: record }, approvers: ['alice'] });
  expect((await judged('append', root, first)).code).toBe(0);
  const again = { 'acts/again.yaml': record.replace('2031-03-01', '2031-04-01') };
  const second = merge(root, { files: again, approvers: ['alice'] });
  expect((await judged('gate', root, second)).out).toContain('QP-07 A was withdrawn from 2031-03-01 on');
  git(root, 'branch', '--quiet', '-D', 'clausemark-ledger');
  const { code, out } = await judged('gate', root, second);
  expect(out).toContain('no sound ledger is at hand that says what was released');
  expect(code).toBe(1);
});

test('records of acts and reviews stay on the main branch, whoever approves that they go', async () => {
  const root = await released();
  const record = await withdrawal(root);
  const entered = merge(root, { files: { [WITHDRAW]: record }, approvers: ['alice'] });
  expect((await judged('append', root, entered)).code).toBe(0);
  const review = `v: clausemark-review/1\ndoc: QP-07\nrevision: A\ndigest: ${'0'.repeat(64)}\non: 2026-11-01\noutcome: revise\nperson: alice\nrole: quality-manager\n`;
  write(root, { 'reviews/QP-07-2026-11-01.yaml': review });
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=alice', '-c', 'user.email=alice@acme.example', 'commit', '--quiet', '--message=review');

  const everybody = ['alice', 'bob', 'dan'] as const;
  const cases: readonly (readonly [string, (at: string) => unknown])[] = [
    [`The record of an act ${WITHDRAW} is gone.`, (at) => git(at, 'rm', '--quiet', WITHDRAW)],
    [`The record of an act ${WITHDRAW} is gone.`, (at) => git(at, 'mv', WITHDRAW, 'notes.yaml')],
    [
      `The record of an act ${WITHDRAW} changed.`,
      (at) => write(at, { [WITHDRAW]: record.replace('The limit is wrong.', 'Nobody needs it.') }),
    ],
    [
      'The record of a review reviews/QP-07-2026-11-01.yaml is gone.',
      (at) => git(at, 'rm', '--quiet', '-r', 'reviews'),
    ],
    [
      'The record of a review reviews/QP-07-2026-11-01.yaml changed.',
      (at) => write(at, { 'reviews/QP-07-2026-11-01.yaml': review.replace('revise', 'adequate') }),
    ],
  ];
  for (const [words, change] of cases) {
    const merged = merge(root, { change, approvers: everybody });
    for (const verb of ['check', 'gate'] as const) {
      const { code, out } = await judged(verb, root, merged);
      expect(out).toContain(words);
      expect(out).toContain('REC006');
      expect(code).toBe(1);
    }
    git(root, 'reset', '--quiet', '--hard', merged.base);
  }
});
