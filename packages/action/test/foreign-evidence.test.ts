// Evidence of something else: another commit, another repository. It says nothing about the change at hand, however good it is.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'clausemark/run';
import { expect, test } from 'vitest';
import { BODY, Company, paths, people, procedure, TODAY } from './company.ts';

const HISTORY = `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`;
const LIMIT = procedure({
  revision: 'D',
  effective: '2026-12-01',
  more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
  body: BODY.replace('10 days', '12 days'),
  history: HISTORY,
});

interface Scene {
  readonly company: Company;
  readonly head: string;
  readonly merge: string;
}

function scene(): Scene {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: LIMIT });
  company.commit('carol', 'A change');
  return { company, ...company.tryMerge() };
}

function evidence({ head, merge }: Scene, more: object = {}) {
  const review = (who: 'alice' | 'bob', id: number) => ({
    id,
    userId: String(people[who].id),
    account: 'person',
    state: 'APPROVED',
    at: '2026-11-22T10:00:00Z',
    commit: head,
  });
  return {
    v: 'clausemark-evidence/1',
    host: 'github.com',
    repo: 'acme/qms',
    change: 7,
    head,
    merge,
    mergedAt: null,
    accounts: [String(people.carol.id)],
    commits: [],
    reviews: [review('alice', 1), review('bob', 2)],
    ...more,
  };
}

async function gate(company: Company, head: string, given: object | string) {
  const file = join(company.top, 'evidence.json');
  writeFileSync(file, typeof given === 'string' ? given : JSON.stringify(given));
  let out = '';
  const write = (text: string): void => void (out += text);
  const args = ['gate', '--base', 'main', '--head', head, '--evidence', file, '--today', TODAY];
  const io = { cwd: company.folder, env: {}, out: write, err: write, color: false, columns: 200, interactive: false };
  return { code: await run(args, io), out };
}

test('evidence of this change, for its branch and for its merge', async () => {
  const here = scene();
  expect(await gate(here.company, here.head, evidence(here))).toMatchObject({ code: 0 });
  expect(await gate(here.company, here.merge, evidence(here))).toMatchObject({ code: 0 });
});

test('evidence of an older state of the branch does not know who pushed since', async () => {
  const here = scene();
  here.company.git('checkout', '--quiet', 'work');
  const later = here.company.commit('carol', 'In the name of carol, by whom nobody knows');
  const { code, out } = await gate(here.company, later, evidence(here));
  expect([code, out]).toEqual([2, expect.stringContaining('The evidence is about the commit')]);
});

test('evidence that does not say who pushed', async () => {
  const here = scene();
  const { code, out } = await gate(here.company, here.head, evidence(here, { accounts: [] }));
  expect([code, out]).toEqual([2, expect.stringContaining('names no account that opened request 7')]);
});

test('evidence that names one review twice, and evidence that says a key twice', async () => {
  const here = scene();
  const { reviews } = evidence(here);
  const twice = evidence(here, { reviews: [{ ...reviews[0], state: 'CHANGES_REQUESTED' }, ...reviews] });
  expect(await gate(here.company, here.head, twice)).toMatchObject({
    code: 2,
    out: expect.stringContaining('one review stands here twice'),
  });
  const doubled = JSON.stringify(evidence(here)).replace('"reviews":', '"reviews":[],"reviews":');
  expect(await gate(here.company, here.head, doubled)).toMatchObject({
    code: 2,
    out: expect.stringContaining('the key "reviews" stands here twice'),
  });
});

test('a review of a day that has not come', async () => {
  const here = scene();
  const given = evidence(here);
  const reviews = given.reviews.map((review) => ({ ...review, at: '2026-11-24T10:00:00Z' }));
  const { code, out } = await gate(here.company, here.head, { ...given, reviews });
  expect([code, out]).toEqual([1, expect.stringContaining('on a day that has not come yet')]);
});
