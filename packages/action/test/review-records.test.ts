// The record of a periodic review says that a person looked at a document. It counts when that person stands behind it.
import { DocumentSnapshot } from '@clausemark/control';
import { fileDigests, openManual } from '@clausemark/workspace';
import { expect, test } from 'vitest';
import { Company, paths, procedure, TODAY, type Files, type Person } from './company.ts';
import { runGate, type GateRun } from './pull-run.ts';

/** @param before what is on the main branch already */
async function reviewed(
  author: Person,
  approvers: readonly Person[],
  before: Files = {},
  earlier: readonly Person[] = [],
): Promise<GateRun> {
  const company = new Company(before);
  const root = company.folder;
  const manual = await openManual({ root, at: 'HEAD', cache: false });
  const document = manual.byPath.get(paths.one);
  if (document === undefined) throw new Error('the company has no such procedure');
  const { digest } = new DocumentSnapshot({ manual, fileDigest: await fileDigests({ root, at: 'HEAD' }) }, document);
  company.branch();
  const seen = company.commit(author, 'Nothing yet');
  company.write({
    [paths.one]: procedure().replace('last: 2026-01-05', `last: ${TODAY}`),
    'reviews/QP-841-2026-11-22.yaml': `v: clausemark-review/1\ndoc: QP-841\nrevision: C\ndigest: ${digest}\non: ${TODAY}\noutcome: adequate\nperson: bob\nrole: purchasing-manager\n`,
  });
  company.commit(author, 'QP-841 was reviewed');
  return runGate(company, company.tryMerge(), {
    author,
    reviews: [...approvers.map((by) => ({ by })), ...earlier.map((by) => ({ by, commit: seen }))],
  });
}

test('the owner reviewed, wrote the record, and the document controller approved', async () => {
  const { code, log } = await reviewed('bob', ['dan']);
  expect(code, log).toBe(0);
});

test('somebody wrote the record for the owner, who approved it', async () => {
  const { code, log } = await reviewed('carol', ['dan', 'bob']);
  expect(code, log).toBe(0);
});

test('somebody wrote the record of a review that the owner knows nothing of', async () => {
  const { code, log } = await reviewed('carol', ['dan']);
  expect([code, log]).toEqual([1, expect.stringContaining('neither wrote nor approved this change')]);
});

test('the owner approved the branch before the record came', async () => {
  const { code, log } = await reviewed('carol', ['dan'], {}, ['bob']);
  expect([code, log]).toEqual([1, expect.stringContaining('neither wrote nor approved this change')]);
});

test('a record that was there is written over', async () => {
  const old = { 'reviews/QP-841-2026-11-22.yaml': 'v: clausemark-review/1\n' };
  const { code, log } = await reviewed('carol', ['dan'], old);
  expect([code, log]).toEqual([1, expect.stringContaining('neither wrote nor approved this change')]);
});

/** A record in the name of Bob, brought by Carol. */
async function recorded(approver: Person | undefined, after?: (text: string) => string): Promise<GateRun> {
  const company = new Company();
  company.branch();
  const path = 'reviews/QP-841-2026-11-22.yaml';
  const text = `v: clausemark-review/1\ndoc: QP-841\nrevision: C\ndigest: ${'a'.repeat(64)}\non: ${TODAY}\noutcome: revise\nperson: bob\nrole: purchasing-manager\nnote: The limit is too long\n`;
  company.write({ [path]: text });
  const commit = company.commit('carol', 'A record and nothing else');
  if (after !== undefined) {
    company.write({ [path]: after(text) });
    company.commit('carol', 'The record says something else');
  }
  return runGate(company, company.tryMerge(), {
    reviews: approver === undefined ? [] : [{ by: approver, commit }],
  });
}

test('a record that comes alone does not get in either, for a later change to rest on it', async () => {
  const { code, log } = await recorded(undefined);
  expect([code, log]).toEqual([1, expect.stringContaining('neither wrote nor approved this change')]);
  expect((await recorded('dan')).code).toBe(1);
  expect((await recorded('bob')).code).toBe(0);
});

test('a record that was changed after its reviewer approved it is no word of his', async () => {
  const { code, log } = await recorded('bob', (text) => text.replace('revise', 'adequate'));
  expect([code, log]).toEqual([1, expect.stringContaining('neither wrote nor approved this change')]);
});
