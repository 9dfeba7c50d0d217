// A document is ended under a ledger: what `clausemark obsolete` writes passes the gate as it is, and another text does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { companyWith, judged } from './judged.ts';
import { folder, clausemark, git, write, type Result } from './ledger-repository.ts';
import { merge, type Merge, type MergeOptions } from './merge.ts';

const PATH = 'procedures/QP-07.md';
const document = `---
id: QP-07
title: Control of documents
type: procedure
revision: "A"
status: released
owner: quality-manager
approver: managing-director
effective_date: ${new Date().toISOString().slice(0, 10)}
review: { interval: P24M, last: 2026-11-15 }
---

# Control of documents

| Document ID | QP-07 | Status | Released |
|---|---|---|---|
| Revision | A | Owner | Quality Manager |

Documents are approved before issue.

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
| A | 2026-11-01 | Carol Day | Issued |
`;

const released = companyWith(PATH, document);

const withdrawn = copied(async () => {
  const root = await released();
  expect((await judged('append', root, attempt(root, (await ended(root)).text))).code).toBe(0);
  return root;
}, folder);

/** The document as the verb left it, with the folder as it was before. */
async function ended(root: string): Promise<Result & { readonly text: string }> {
  const flags = ['--reason', 'The portal does it.', '--date', '2031-06-01', '--keep-until', '2041-06-01'];
  const result = await clausemark(root, 'obsolete', 'QP-07', '--withdrawn', ...flags);
  const text = readFileSync(join(root, PATH), 'utf8');
  git(root, 'checkout', '--quiet', '--', '.');
  return { ...result, text };
}

const attempt = (root: string, text: string, more: MergeOptions = {}): Merge =>
  merge(root, { files: { [PATH]: text }, approvers: ['alice'], ...more });

const kept = (root: string, line: string): string =>
  readFileSync(join(root, PATH), 'utf8').replace(/keep_until: .*\n/, line);

test('a body that shows a status keeps it, and the end passes check, gate, ledger and verify', async () => {
  const root = await released();
  const { code, out, text } = await ended(root);
  expect(code).toBe(0);
  expect(out).toContain('Its text shows a status and keeps it');
  expect(text).toContain('status: obsolete');
  expect(text.split('---\n\n')[1]).toBe(document.split('---\n\n')[1]);
  const good = attempt(root, text);
  expect(await judged('gate', root, good)).toMatchObject({ code: 0, out: expect.stringContaining('passed') });
  expect((await judged('append', root, good)).out).toContain('document.obsoleted QP-07 A');
  expect((await clausemark(root, 'verify')).code).toBe(0);
  expect((await clausemark(root, 'check')).out).not.toMatch(/META006|LIF001/);
});

test('another text, be it only the status that it shows, is not ended by the approval of an end', async () => {
  const root = await released();
  const { text } = await ended(root);
  for (const [from, to] of [
    ['before issue', 'after issue'],
    ['| Released |', '| Obsolete |'],
  ] as const) {
    const merged = attempt(root, text.replace(from, to), { approvers: ['alice', 'bob', 'dan'] });
    for (const verb of ['gate', 'append'] as const) {
      const { code, out } = await judged(verb, root, merged);
      expect(out).toContain('CHG001');
      expect(code).toBe(1);
    }
    git(root, 'reset', '--quiet', '--hard', merged.base);
  }
});

test('with an end in the ledger nobody shortens how long the document is kept, and anybody in charge extends it', async () => {
  const root = await withdrawn();
  for (const line of ['keep_until: 2041-05-31\n', '']) {
    const merged = attempt(root, kept(root, line), { approvers: ['alice', 'bob', 'dan'] });
    const { code, out } = await judged('gate', root, merged);
    expect(out).toContain(line === '' ? 'LIF005' : 'CHG003');
    expect(code).toBe(1);
    git(root, 'reset', '--quiet', '--hard', merged.base);
  }
  const longer = attempt(root, kept(root, 'keep_until: 2051-06-01\n'), { approvers: ['dan'] });
  expect((await judged('gate', root, longer)).code).toBe(0);
  expect((await judged('append', root, longer)).out).toContain('Nothing to record');
  // Back again to what was approved: as an end, and not by the document controller alone.
  const back = kept(root, 'keep_until: 2041-06-01\n');
  const small = attempt(root, back, { approvers: ['dan'] });
  expect((await judged('gate', root, small)).out).toContain('approval as quality-manager is missing');
  git(root, 'reset', '--quiet', '--hard', small.base);
  const good = attempt(root, back);
  expect((await judged('gate', root, good)).code).toBe(0);
  expect((await judged('append', root, good)).out).toContain('Nothing to record');
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

test('a day that came past the gate lets no file go', async () => {
  const root = await withdrawn();
  write(root, { [PATH]: kept(root, 'keep_until: 2020-01-01\n') });
  git(
    root,
    '-c',
    'user.name=carol',
    '-c',
    'user.email=carol@acme.example',
    'commit',
    '--quiet',
    '--all',
    '--message=past',
  );
  const gone = merge(root, { change: (at) => git(at, 'rm', '--quiet', PATH), approvers: ['alice', 'bob', 'dan'] });
  const { code, out } = await judged('gate', root, gone);
  expect(out).toContain('is gone, and it is to be kept until 2041-06-01');
  expect(code).toBe(1);
});
