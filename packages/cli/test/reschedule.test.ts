// A release that has not taken effect is put off: record and document by pull request, owner and controller, never after the day has come.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { folder, clausemark, companyRepository, git, write, type Result } from './ledger-repository.ts';
import { merge, type Merge } from './merge.ts';

const PATH = 'procedures/QP-07.md';
const RECORD = 'acts/QP-07-A-reschedule-2031-06-01.yaml';
const document = (effective: string): string => `---
id: QP-07
title: Control of documents
type: procedure
revision: "A"
status: released
owner: quality-manager
approver: managing-director
effective_date: ${effective}
review: { interval: P24M, last: 2026-11-15 }
---

# Control of documents

Documents are approved before issue.

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
| A | 2026-11-01 | Carol Day | Issued |
`;
const today = new Date().toISOString().slice(0, 10);

const released = copied(async (effective: string) => {
  const root = companyRepository();
  expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
  expect(await append(root, merge(root, { files: { [PATH]: document(effective) } }))).toMatchObject({ code: 0 });
  return root;
}, folder);

async function append(root: string, { base, head, evidence }: Merge): Promise<Result> {
  write(root, { '.git/evidence.json': JSON.stringify(evidence) });
  return clausemark(root, 'ledger', 'append', '--base', base, '--head', head, '--evidence', '.git/evidence.json');
}

const reschedule = (root: string, ...more: readonly string[]): Promise<Result> =>
  clausemark(root, 'ledger', 'reschedule', 'QP-07', '--reason', 'The scanners come later.', ...more);

/** What the verb wrote, with the folder as it was before. */
function taken(root: string): Record<string, string> {
  const files = Object.fromEntries([PATH, RECORD].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  git(root, 'checkout', '--quiet', '--', '.');
  git(root, 'clean', '--quiet', '--force', '-d');
  return files;
}

async function refused(root: string, merged: Merge, words: string): Promise<void> {
  const result = await append(root, merged);
  expect(result.out.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(result.code).toBeGreaterThan(0);
  git(root, 'reset', '--quiet', '--hard', merged.base);
}

async function inForce(root: string, day: string): Promise<unknown> {
  return JSON.parse((await clausemark(root, 'verify', '--json', '--today', day)).out).documents;
}

test('owner and controller approve another day; the ledger, verify and status follow it', async () => {
  const root = await released('2030-01-01');
  expect(await reschedule(root, '--to', '2031-06-01')).toMatchObject({ code: 0, out: expect.stringContaining(RECORD) });
  const files = taken(root);
  expect(files[PATH]).toBe(document('2031-06-01'));
  const check = merge(root, { files, approvers: [] });
  const { base, head } = check;
  const seen = await clausemark(root, 'check', '--base', base, '--at', head);
  expect(seen.out).toContain('editorial');
  expect(seen.out).not.toMatch(/CHG001|REV006/);
  await refused(root, check, 'Control of documents');
  await refused(root, merge(root, { files, approvers: ['bob'] }), 'missing');
  const good = merge(root, { files, approvers: ['alice', 'dan'] });
  expect((await append(root, good)).out).toContain('revision.rescheduled QP-07 A');
  expect((await append(root, good)).out).toContain('Nothing to record');
  expect((await clausemark(root, 'verify')).code).toBe(0);
  expect(await inForce(root, '2030-02-01')).toMatchObject([{ revision: null, next: ['A on 2031-06-01'] }]);
  expect(await inForce(root, '2031-06-01')).toMatchObject([{ revision: 'A' }]);
  const status = await clausemark(root, 'status', '--today', '2030-02-01');
  expect(status.out).toContain('2031-06-01');
});

test('a plan that goes to and fro: a day that it had before is given again', async () => {
  const root = await released('2030-01-01');
  const step = async (day: string): Promise<Result> => {
    expect(await reschedule(root, '--to', day)).toMatchObject({ code: 0 });
    return append(root, merge(root, { approvers: ['alice', 'dan'] }));
  };
  for (const day of ['2031-06-01', '2032-01-01', '2031-06-01'])
    expect((await step(day)).out).toContain('revision.rescheduled QP-07 A');
  expect((await clausemark(root, 'verify')).code).toBe(0);
  expect(await inForce(root, '2031-05-31')).toMatchObject([{ revision: null, next: ['A on 2031-06-01'] }]);
  const acts = git(root, 'ls-files', 'acts').split('\n');
  expect(acts).toContain('acts/QP-07-A-reschedule-2031-06-01-2.yaml');
});

test('the date moves with the record of exactly that step and nothing else', async () => {
  const root = await released('2030-01-01');
  await reschedule(root, '--to', '2031-06-01');
  const files = taken(root);
  const { [RECORD]: record = '', [PATH]: dated = '' } = files;
  const approvers = ['alice', 'dan', 'bob'] as const;
  const attempt = (more: Record<string, string>): Merge => merge(root, { files: more, approvers });
  await refused(root, attempt({ [PATH]: dated }), 'no record in this change says why');
  await refused(root, attempt({ [RECORD]: record }), 'does not get the effective date 2031-06-01');
  await refused(root, attempt({ ...files, [PATH]: document('2032-01-01') }), 'no record in this change says why');
  await refused(root, attempt({ ...files, [PATH]: dated.replace('before issue', 'after issue') }), 'CHG001');
  const other = record.replace(/digest: "\w{64}"/, `digest: "${'0'.repeat(64)}"`);
  await refused(root, attempt({ [PATH]: dated, [RECORD]: other }), 'no record in this change says why');
});

test('after the day has come, it takes a new revision', async () => {
  const root = await released(today);
  const late = await reschedule(root, '--to', '2031-06-01');
  expect(late).toMatchObject({ code: 2, err: expect.stringContaining('clausemark revise QP-07') });
  const record = `v: "clausemark-act/1"\nact: "reschedule"\ndoc: "QP-07"\nrevision: "A"\ndigest: "${'0'.repeat(64)}"\neffective: "2031-06-01"\nreason: "x"\n`;
  const merged = merge(root, {
    files: { [PATH]: document('2031-06-01'), [RECORD]: record },
    approvers: ['alice', 'dan'],
  });
  await refused(root, merged, 'it is not a release that is still to take effect');
});

test('what cannot be: no day, no reason, a day that is over, the same day, a text that changed', async () => {
  const root = await released('2030-01-01');
  expect((await clausemark(root, 'ledger', 'reschedule', 'QP-07', '--to', '2031-06-01')).code).toBe(2);
  expect((await reschedule(root, '--to', 'soon')).code).toBe(2);
  expect((await reschedule(root, '--to', '2020-01-01')).err).toContain('is over');
  expect((await reschedule(root, '--to', '2030-01-01')).err).toContain('already');
  write(root, { [PATH]: document('2030-01-01').replace('before issue', 'after issue') });
  expect((await reschedule(root, '--to', '2031-06-01')).err).toContain('is not the text that was released as A');
  expect(git(root, 'status', '--porcelain', '--untracked-files=all')).toBe('M procedures/QP-07.md');
});
