// Authors of drafts in the ledger: who wrote a draft does not approve its release, the entry names them, and verify looks them up again.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, sha256, type CanonicalValue } from '@clausemark/control';
import { expect, test } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { clausemark, commitAs, companyRepository, folder, git, write, type Result } from './ledger-repository.ts';
import { merge, type Merge, type MergeOptions, type Person } from './merge.ts';

const PATH = 'procedures/QP-07.md';
const document = (
  status: string,
  body = 'Documents are approved before issue, by two persons who did not write them.',
): string => `---
id: QP-07
title: Control of documents
type: procedure
revision: "A"
status: ${status}
owner: quality-manager
approver: managing-director
effective_date: 2030-01-01
review: { interval: P24M, last: 2026-11-15 }
---

# Control of documents

${body}

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
| A | 2026-11-01 | Carol Day | Issued |
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

const draft = (author: Person): MergeOptions => ({
  author,
  approvers: [],
  files: { [PATH]: document('draft') },
});
const release: MergeOptions = { files: { [PATH]: document('released') } };

test('the author of a draft approves its release: not recorded; somebody else: recorded with both authors', async () => {
  const root = await begun();
  expect((await append(root, merge(root, draft('alice')))).out).toContain('Nothing to record');
  const own = await append(root, merge(root, release));
  expect(own).toMatchObject({ code: 1, out: expect.stringContaining('NOT RECORDED') });
  expect(own.out.replaceAll(/\s+/g, ' ')).toContain('Alice Roe, wrote on it before this change');
  const other = await begun();
  await append(other, merge(other, draft('dan')));
  expect(await append(other, merge(other, release))).toMatchObject({ code: 0 });
  const entries = git(other, 'show', 'clausemark-ledger:ledger.jsonl').split('\n');
  expect(JSON.parse(entries[1] ?? '')).toMatchObject({ authors: ['carol', 'dan'], authorship: 'since-last-entry' });
  expect((await clausemark(other, 'verify')).code).toBe(0);
});

test('LED004: a writer who leaves the author of a draft out, or the word that they are named, is found', async () => {
  const root = await begun();
  await append(root, merge(root, draft('dan')));
  expect(await append(root, merge(root, release))).toMatchObject({ code: 0 });
  const { authors: _, ...entry } = JSON.parse(
    git(root, 'show', 'clausemark-ledger:ledger.jsonl').split('\n')[1] ?? '',
  ) as Record<string, unknown>;
  forge(root, { ...entry, authors: ['carol'] });
  const found = await clausemark(root, 'verify');
  expect(found).toMatchObject({
    code: 1,
    out: expect.stringContaining('LED004 entry 2: dan had a hand in the change'),
  });
  const { authorship: __, ...old } = { ...entry, authors: ['carol'] } as Record<string, unknown>;
  forge(root, old);
  // An entry from before drafts counted is judged as it was then.
  expect((await clausemark(root, 'verify')).code).toBe(0);
});

/** Puts another second line on the ledger, as a writer without scruples would. */
function forge(root: string, line: object): void {
  const place = join(folder(), 'ledger');
  git(root, 'worktree', 'add', '--quiet', '--detach', place, 'clausemark-ledger');
  const file = join(place, 'ledger.jsonl');
  const [genesis = ''] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${genesis}\n${canonicalJson({ ...line, prev: sha256(genesis) } as CanonicalValue)}\n`);
  const commit = commitAs(place, 'mallory');
  git(root, 'worktree', 'remove', '--force', place);
  git(root, 'branch', '--quiet', '--force', 'clausemark-ledger', commit);
}

test('the author of an emergency does not ratify it, and counts for the next revision when nobody does', async () => {
  const root = await begun();
  expect(await append(root, merge(root, release))).toMatchObject({ code: 0 });
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const urgent = document('released', 'Documents are stopped at once.')
    .replace('revision: "A"', 'revision: "B"')
    .replace('effective_date: 2030-01-01', `effective_date: ${day(0)}`)
    .replace(
      '---\n\n#',
      `change: [CR-9]\nchange_class: emergency\nimpact: none - work stops\nemergency: { reason: Wrong, risk: Parts fail, expires: ${day(3)} }\n---\n\n#`,
    )
    .replace('| Issued |\n', '| Issued |\n| B | 2026-11-20 | Bob Low | Stopped |\n');
  const stopped = merge(root, { author: 'bob', approvers: ['alice'], files: { [PATH]: urgent } });
  expect((await append(root, stopped)).out).toContain('emergency.released QP-07 B');
  expect(await clausemark(root, 'ledger', 'ratify', 'QP-07')).toMatchObject({ code: 0 });
  const ratified = merge(root, { approvers: ['alice', 'bob'] });
  expect((await append(root, ratified)).out.replaceAll(/\s+/g, ' ')).toContain(
    'ratification of QP-07 B: approval as managing-director is missing',
  );
  git(root, 'reset', '--quiet', '--hard', ratified.base);
  const next = urgent
    .replace('revision: "B"', 'revision: "C"')
    .replace(/change: \[CR-9\]\n.*\n.*\n.*\n/, 'change: [CR-10]\nimpact: none - one more word\n')
    .replace('at once.', 'at once, everywhere.')
    .replace('| Stopped |\n', '| Stopped |\n| C | 2026-11-21 | Carol Day | Everywhere |\n');
  const kept = await append(root, merge(root, { files: { [PATH]: next } }));
  expect(kept.out.replaceAll(/\s+/g, ' ')).toContain('Bob Low, wrote on it before this change');
});

test('a clone without the history judges no release of a draft, and says what to fetch', async () => {
  const root = await begun();
  merge(root, draft('alice'));
  const { base, head, evidence } = merge(root, release);
  const place = join(folder(), 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${root}`, place]);
  git(place, 'fetch', '--quiet', 'origin', 'clausemark-ledger:clausemark-ledger');
  const file = join(folder(), 'evidence.json');
  writeFileSync(file, JSON.stringify(evidence));
  const gate = ['gate', '--base', base, '--head', head, '--evidence', file] as const;
  const shallow = await clausemark(place, ...gate);
  const words = shallow.out.replaceAll(/\s+/g, ' ');
  expect(shallow.code).toBe(2);
  expect(words).toContain('This clone is shallow');
  expect(words).toContain('fetch-depth: 0');
  git(place, 'fetch', '--quiet', '--unshallow');
  expect(await clausemark(place, ...gate)).toMatchObject({ code: 1, out: expect.stringContaining('APR003') });
});
