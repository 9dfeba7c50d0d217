// What a review is for beside the text: an end, a move, a release of a draft, a deletion. A commit without them shows none of them.
import { describe, expect, test } from 'vitest';
import { BODY, Company, paths, procedure, type Files } from './company.ts';
import { runGate, type GateRun, type Reviewed } from './pull-run.ts';

const ENDED = procedure()
  .replace('status: released', 'status: obsolete')
  .replace(
    'review:',
    'obsolete_date: 2026-11-30\nobsolete_reason: QP-852 says it by now\nsuperseded_by: QP-852\nkeep_until: 2030-01-01\nreview:',
  );
const OVER = ENDED.replace('2026-11-30', '2020-01-01').replace('2030-01-01', '2025-01-01');
const AUTHORED = procedure().replace('review:', 'author: purchasing-manager\nreview:');
const DRAFT = procedure({ id: 'QP-860', title: 'Release of parts', revision: 'A', effective: '2026-12-01' })
  .replace('status: released', 'status: draft')
  .replace('| CR-2026-001 | Section 5 Approval: the limit was set anew |', '| CR-2026-020 | First issue |')
  .replace('review:', 'change: CR-2026-020\nreview:');

interface Act {
  readonly name: string;
  readonly base: Files;
  readonly files: Files;
  readonly by: Reviewed['by'];
  readonly also?: Reviewed['by'];
}

const acts: readonly Act[] = [
  { name: 'an end', base: {}, files: { [paths.one]: ENDED }, by: 'alice' },
  {
    name: 'a move',
    base: {},
    files: { [paths.one]: undefined, 'procedures/buying/QP-841-supplier-approval.md': procedure() },
    by: 'dan',
  },
  { name: 'an administrative change', base: {}, files: { [paths.one]: AUTHORED }, by: 'dan' },
  {
    name: 'the release of a draft',
    base: { 'procedures/QP-860-release.md': DRAFT },
    files: { 'procedures/QP-860-release.md': DRAFT.replace('status: draft', 'status: released') },
    by: 'alice',
    also: 'bob',
  },
  {
    name: 'a deletion after the time it was to be kept',
    base: { [paths.one]: OVER },
    files: { [paths.one]: undefined },
    by: 'alice',
  },
];

async function run({ base, files, by, also }: Act, reviewed: 'before' | 'with' | 'vanished'): Promise<GateRun> {
  const company = new Company(base);
  company.branch();
  company.write({ 'README.md': 'Where to begin.\n' });
  const before = company.commit('carol', 'Nothing that matters');
  company.write(files);
  const head = company.commit('carol', 'The act');
  const commit = { before, with: head, vanished: 'd'.repeat(40) }[reviewed];
  const reviews = [by, ...(also === undefined ? [] : [also])].map((person) => ({ by: person, commit }));
  return runGate(company, company.tryMerge(), { reviews });
}

describe.each(acts)('$name', (act) => {
  test('does not pass with an approval of a commit before it', async () => {
    const { code, log } = await run(act, 'before');
    expect([code, log]).toEqual([1, expect.stringContaining('approved another content')]);
  });

  test('passes with an approval of a commit that shows it', async () => {
    const { code, log } = await run(act, 'with');
    expect(code, log).toBe(0);
  });
});

test('a deletion does not pass with an approval of a commit that nobody has any more', async () => {
  const deletion = acts.at(-1);
  expect(deletion && (await run(deletion, 'vanished')).code).toBe(1);
});

const DRAFTED = revisionD().replace('status: released', 'status: draft');

/** The text is approved as one thing and then turned into another, without a word of it changed. */
test.each<[string, Files, Files]>([
  ['a revision that was read as a draft', { [paths.one]: DRAFTED }, { [paths.one]: revisionD() }],
  [
    'a new document that was read as a draft',
    { 'procedures/QP-860-release.md': DRAFT },
    { 'procedures/QP-860-release.md': DRAFT.replace('status: draft', 'status: released') },
  ],
  [
    'a revision that moves afterwards',
    { [paths.one]: revisionD() },
    { [paths.one]: undefined, 'procedures/buying/QP-841-supplier-approval.md': revisionD() },
  ],
  [
    'a revision that ends afterwards',
    { [paths.one]: revisionD() },
    {
      [paths.one]: revisionD().replace(
        'status: released',
        'status: obsolete\nobsolete_date: 2026-11-30\nobsolete_reason: Not needed\nwithdrawn: true\nkeep_until: 2036-01-01',
      ),
    },
  ],
])('%s has no approval', async (_, approved, turned) => {
  const company = new Company();
  company.branch();
  company.write(approved);
  const commit = company.commit('carol', 'The text');
  company.write(turned);
  company.commit('carol', 'What becomes of it');
  const { code, log } = await runGate(company, company.tryMerge(), {
    reviews: [
      { by: 'alice', commit },
      { by: 'bob', commit },
    ],
  });
  expect([code, log]).toEqual([1, expect.stringContaining('approved another content')]);
});

test('a file that the main branch moved meanwhile keeps the approvals of its text', async () => {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: revisionD() });
  const commit = company.commit('carol', 'The text');
  company.git('checkout', '--quiet', 'main');
  const moved = 'procedures/buying/QP-841-supplier-approval.md';
  company.write({ [paths.one]: undefined, [moved]: procedure() });
  company.commit('dan', 'Moved');
  company.git('checkout', '--quiet', 'work');
  company.git('-c', 'user.email=carol@acme.example', 'merge', '--quiet', '--no-edit', 'main');
  const { code, log } = await runGate(company, company.tryMerge(), {
    reviews: [
      { by: 'alice', commit },
      { by: 'bob', commit },
    ],
  });
  expect(code, log).toBe(0);
});

function revisionD(): string {
  return procedure({
    revision: 'D',
    effective: '2026-12-01',
    more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
    body: BODY.replace('10 days', '12 days'),
    history: `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`,
  });
}

describe('rules that were approved together', () => {
  const rules = { 'control/waivers.yaml': 'waivers: []\n' };
  const reviews = (commit: string): Reviewed[] => [
    { by: 'alice', commit },
    { by: 'bob', commit },
  ];

  test('are not approved when one of them is taken out', async () => {
    const company = new Company();
    const config = company.read('clausemark.yaml');
    company.branch();
    company.write({ ...rules, 'clausemark.yaml': `${config}language: de\n` });
    const commit = company.commit('carol', 'Two of them');
    company.write({ 'clausemark.yaml': config });
    company.commit('carol', 'One of them');
    expect((await runGate(company, company.tryMerge(), { reviews: reviews(commit) })).code).toBe(1);
  });

  test('stay approved when the main branch goes on, with rules of its own', async () => {
    const company = new Company();
    company.branch();
    company.write(rules);
    const commit = company.commit('carol', 'Rules');
    company.git('checkout', '--quiet', 'main');
    company.write({ 'clausemark.yaml': `${company.read('clausemark.yaml')}language: en\n` });
    company.commit('dan', 'Other rules');
    company.git('checkout', '--quiet', 'work');
    company.git('-c', 'user.email=carol@acme.example', 'merge', '--quiet', '--no-edit', 'main');
    const { code, log } = await runGate(company, company.tryMerge(), { reviews: reviews(commit) });
    expect(code, log).toBe(0);
  });
});
