// Attempts to get an uncontrolled change past the gate, each on a real repository and a real HTTP server. Numbers are rows of the threat table.
import { describe, expect, test } from 'vitest';
import { account } from '@clausemark/platforms/testing/recorded-pull';
import { BODY, Company, control, paths, people, procedure, type Files, type Person } from './company.ts';
import { runGate, type GateRun, type GateScene, type Reviewed } from './pull-run.ts';

const HISTORY = `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`;
const revised = (body: string): string =>
  procedure({
    revision: 'D',
    effective: '2026-12-01',
    more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
    body,
    history: HISTORY,
  });
const LIMIT = revised(BODY.replace('10 days', '12 days'));
const BOTH: readonly Reviewed[] = [{ by: 'alice' }, { by: 'bob' }];

async function attempt(files: Files, scene: GateScene = {}, base: Files = {}, who: Person = 'carol'): Promise<GateRun> {
  const company = new Company(base);
  company.branch();
  company.write(files);
  company.commit(who, 'A change');
  return runGate(company, company.tryMerge(), { author: who, reviews: BOTH, ...scene });
}

/** Not passed, with the words that say why, and a status that is no success. */
function expectStopped(run: GateRun, words: string | RegExp, code = 1): void {
  expect(run.log).toMatch(words);
  expect(run.code).toBe(code);
  expect(run.outputs['verdict']).toBe(code === 1 ? 'fail' : 'not-judged');
  expect(run.statuses.at(-1)?.state).toBe(code === 1 ? 'failure' : 'error');
  expect(run.statuses.filter(({ state }) => state === 'success')).toEqual([]);
}

test('the same change with its approvals passes: what stops the others is the attack', async () => {
  const run = await attempt({ [paths.one]: LIMIT });
  expect(run.code).toBe(0);
  // People by name, in the step summary and in the report that becomes the comment.
  for (const shown of [run.summary, run.outputs['report']]) expect(shown).toContain('Contributors: Carol Day;');
});

describe('approving what one wrote', () => {
  test('1: the author approves his own change', async () => {
    expectStopped(
      await attempt({ [paths.one]: LIMIT }, { reviews: [{ by: 'alice' }, { by: 'carol' }] }),
      'Carol Day, contributed to the change',
    );
  });

  test('1: two roles, one person', async () => {
    expectStopped(
      await attempt({ [paths.one]: LIMIT }, { reviews: [{ by: 'alice' }] }),
      'approval as owner is missing',
    );
  });

  test('2: pushing to the branch of another, under his name, and then approving', async () => {
    expectStopped(
      await attempt({ [paths.one]: LIMIT }, { pushers: ['bob', 'carol'] }),
      'Bob Low, contributed to the change',
    );
  });

  test('2: pushes that the platform does not tell', async () => {
    const run = await attempt({ [paths.one]: LIMIT }, { pull: { activity: [] } });
    expectStopped(run, 'who pushed the last commit of work is not known');
  });

  test('3: a commit with an address that is nobody', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'A change', 'me@gmail.example');
    expectStopped(await runGate(company, company.tryMerge(), { reviews: BOTH }), 'me@gmail.example');
  });

  test('3: a commit that GitHub does not list is found in git', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('bob', 'A change by the one who approves');
    expectStopped(
      await runGate(company, company.tryMerge(), { reviews: BOTH, pull: { commits: [] } }),
      'Bob Low, contributed to the change',
    );
  });

  test('3: an address that holds what git could print between two fields hides no committer', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    // Bob takes over the commit of Carol and then approves it: git keeps her address as she wrote it.
    company.commit('carol', 'A change', 'carol@acme.example\u001fcarol@acme.example', 'bob@acme.example');
    expectStopped(await runGate(company, company.tryMerge(), { reviews: BOTH }), 'Bob Low, contributed to the change');
  });

  test('a co-author in the message is an author', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'A change\n\nCo-authored-by: Bob <bob@acme.example>');
    expectStopped(await runGate(company, company.tryMerge(), { reviews: BOTH }), 'Bob Low, contributed to the change');
  });

  test('a machine approves', async () => {
    const bot = { id: 500, login: 'helper[bot]', type: 'Bot' };
    const reviews = [{ id: 1, user: bot, state: 'APPROVED', submitted_at: '2026-11-22T10:00:00Z', commit_id: null }];
    expectStopped(await attempt({ [paths.one]: LIMIT }, { pull: { reviews } }), 'a machine cannot approve');
  });

  test('an account of nobody approves', async () => {
    const reviews = [
      {
        id: 1,
        user: { id: 666, login: 'alice' },
        state: 'APPROVED',
        submitted_at: '2026-11-22T10:00:00Z',
        commit_id: 'a'.repeat(40),
      },
    ];
    expectStopped(await attempt({ [paths.one]: LIMIT }, { pull: { reviews } }), 'belongs to nobody');
  });
});

describe('approved was something else', () => {
  test('4: one word changes after the approval', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    const seen = company.commit('carol', 'What was approved');
    company.write({ [paths.one]: LIMIT.replace('12 days', '90 days') });
    company.commit('carol', 'What comes after');
    const reviews = BOTH.map((review) => ({ ...review, commit: seen }));
    expectStopped(await runGate(company, company.tryMerge(), { reviews }), 'approved another content');
  });

  test('what does not touch the document leaves its approvals standing', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    const seen = company.commit('carol', 'What was approved');
    company.write({ 'README.md': 'Where to begin.\n' });
    company.commit('carol', 'Something else');
    const reviews = BOTH.map((review) => ({ ...review, commit: seen }));
    expect((await runGate(company, company.tryMerge(), { reviews })).code).toBe(0);
  });

  test('a commit that was forced away: gone from the platform, or approved and rewritten', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT.replace('12 days', '11 days') });
    const seen = company.commit('carol', 'Approved');
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'Forced over it');
    const merged = company.tryMerge();
    const run = (commit: string | null) =>
      runGate(company, merged, { reviews: BOTH.map((review) => ({ ...review, commit })) });
    expectStopped(await run(seen), 'approved another content');
    expectStopped(await run('d'.repeat(40)), 'approved another content');
    expectStopped(await run(null), 'has vanished');
  });

  test('the same content at a commit that was forced away still counts', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    const seen = company.commit('carol', 'Approved');
    company.git(
      'commit',
      '--quiet',
      '--amend',
      '--no-edit',
      '--author=carol <carol@acme.example>',
      '--message=Other words',
    );
    company.git('-c', 'user.email=carol@acme.example', 'commit', '--quiet', '--amend', '--no-edit', '--reset-author');
    expect(
      (await runGate(company, company.tryMerge(), { reviews: BOTH.map((review) => ({ ...review, commit: seen })) }))
        .code,
    ).toBe(0);
  });

  test('20: the picture behind a link is swapped', async () => {
    const body = `${BODY}\n![Flow of approval](../images/flow.png)\n`;
    const base = { [paths.one]: procedure({ body }), 'images/flow.png': 'picture one' };
    expectStopped(await attempt({ 'images/flow.png': 'picture two' }, {}, base), /CHG009|CHG001/);
    const company = new Company(base);
    company.branch();
    company.write({ [paths.one]: revised(body.replace('10 days', '12 days')) });
    const seen = company.commit('carol', 'Approved with picture one');
    company.write({ 'images/flow.png': 'picture two' });
    company.commit('carol', 'Another picture');
    const reviews = BOTH.map((review) => ({ ...review, commit: seen }));
    expectStopped(await runGate(company, company.tryMerge(), { reviews }), 'approved another content');
  });

  test('an objection is dismissed by its target', async () => {
    const dismissed = {
      id: 9,
      user: people.alice,
      state: 'DISMISSED',
      submitted_at: '2026-11-22T11:00:00Z',
      commit_id: 'a'.repeat(40),
    };
    const timeline = [
      {
        event: 'review_dismissed',
        actor: account(people.carol),
        dismissed_review: { review_id: 9, state: 'changes_requested' },
      },
    ];
    expectStopped(
      await attempt({ [paths.one]: LIMIT }, { pull: { reviews: [dismissed], timeline } }),
      'Only Alice Roe can take that back',
    );
  });

  test('23: where a signature is asked for, an account alone is not enough', async () => {
    const company = new Company();
    company.write({
      'control/approvals.yaml': company
        .read('control/approvals.yaml')
        .replace('roles: [quality-manager, owner] }', 'roles: [quality-manager, owner], evidence: sshsig }'),
    });
    company.commit('dan', 'Signatures');
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'A change');
    expectStopped(await runGate(company, company.tryMerge(), { reviews: BOTH }), 'a signed approval is needed');
  });
});

describe('the control itself', () => {
  const matrix = control['control/approvals.yaml'];

  test('6: the matrix is weakened together with the document', async () => {
    const easy = matrix.replace('roles: [quality-manager, owner] }', 'roles: [purchasing-manager] }');
    expectStopped(await attempt({ [paths.one]: LIMIT, 'control/approvals.yaml': easy }, { reviews: [] }), 'CHG007');
  });

  test('6: the author makes himself a holder', async () => {
    const roles = control['control/roles.yaml'].replace('{ person: alice,', '{ person: carol,');
    expectStopped(
      await attempt({ 'control/roles.yaml': roles }, { reviews: [] }),
      'The control itself: control/roles.yaml',
    );
  });

  test('6: a change of the control alone needs two persons, and then passes', async () => {
    const more = { 'control/approvals.yaml': `${matrix}# reviewed\n` };
    expectStopped(await attempt(more, { reviews: [{ by: 'alice' }] }), 'approval as quality-manager');
    const run = await attempt(more);
    expect([run.code, run.log.includes('The control itself: control/approvals.yaml')]).toEqual([0, true]);
  });

  test('6: a change of the control after its approval', async () => {
    const company = new Company();
    company.branch();
    company.write({ 'control/approvals.yaml': `${matrix}# reviewed\n` });
    const seen = company.commit('carol', 'Approved');
    company.write({ 'control/approvals.yaml': `${matrix.replace('sod: strict', 'sod: solo')}# reviewed\n` });
    company.commit('carol', 'Not approved');
    const reviews = BOTH.map((review) => ({ ...review, commit: seen }));
    expectStopped(await runGate(company, company.tryMerge(), { reviews }), 'approved another content');
  });

  test('7: rules are switched off in the pull request that needs it', async () => {
    const config = `${control['clausemark.yaml']}rules: { released-content-changed: off, gate-isolation: off }\n`;
    const body = procedure({ body: BODY.replace('10 days', '90 days') });
    const run = await attempt({ [paths.one]: body, 'clausemark.yaml': config.replace('profile: regulated\n', '') });
    expectStopped(run, 'CHG001');
    expect(run.log).toContain('CHG007');
  });

  test('7, 9: the workflow of the gate is changed or deleted together with a document', async () => {
    const flow = { '.github/workflows/manual-gate.yml': 'on: pull_request_target\n' };
    expectStopped(
      await attempt({ [paths.one]: LIMIT, '.github/workflows/manual-gate.yml': 'on: []\n' }, {}, flow),
      'CHG007',
    );
    expectStopped(
      await attempt({ [paths.one]: LIMIT, '.github/workflows/manual-gate.yml': undefined }, {}, flow),
      'CHG007',
    );
  });

  test('7: a manual in a folder is guarded by the workflows above it', async () => {
    const company = new Company({ 'qms/clausemark.yaml': 'organisation: Acme\n', 'qms/procedures/a.md': procedure() });
    company.branch();
    company.write({ '.github/workflows/other.yml': 'on: push\n' });
    company.commit('carol', 'A workflow');
    const run = await runGate(company, company.tryMerge(), { inputs: { root: 'qms' } });
    expectStopped(run, 'The control itself: ../.github/workflows/other.yml');
  });
});

describe('hiding what changes', () => {
  test('10: called editorial, and is none', async () => {
    const body = revised(BODY.replace('shall be', 'should be')).replace(
      'change: CR',
      'change_class: editorial\nchange: CR',
    );
    expectStopped(await attempt({ [paths.one]: body }, { reviews: [{ by: 'dan' }] }), 'CHG002');
  });

  test('11: other words, the same revision', async () => {
    expectStopped(await attempt({ [paths.one]: procedure({ body: BODY.replace('10', '90') }) }), 'CHG001');
  });

  test('13: a released procedure is deleted', async () => {
    expectStopped(await attempt({ [paths.two]: undefined }), 'CHG003');
  });

  test.each([
    ['19: the diff is hidden by attributes', { '.gitattributes': 'procedures/*.md -diff\n' }],
    ['19: a filter changes the text', { '.gitattributes': '*.md filter=x ident\n' }],
    ['a mailmap turns the author into another', { '.mailmap': 'Dan Gray <dan@acme.example> <carol@acme.example>\n' }],
  ])('%s', async (_, files) => {
    expectStopped(await attempt({ [paths.one]: LIMIT, ...files }), /CHG010|CHG007/);
  });

  test('21: two documents swap their texts', async () => {
    const company = new Company();
    const [one, two] = [company.read(paths.one), company.read(paths.two)];
    const swap = (text: string, from: string, to: string): string => text.replace(`id: ${from}`, `id: ${to}`);
    expectStopped(
      await attempt({ [paths.one]: swap(one, 'QP-841', 'QP-852'), [paths.two]: swap(two, 'QP-852', 'QP-841') }),
      /error/,
    );
  });

  test('a document is taken out of control by the configuration', async () => {
    const config = `${control['clausemark.yaml']}documents: { exclude: [procedures/QP-852*] }\n`;
    expectStopped(await attempt({ 'clausemark.yaml': config }), 'CHG003');
  });

  test('a released document becomes a draft again', async () => {
    const text = procedure().replace('status: released', 'status: draft').replace('10 days', '90 days');
    expectStopped(await attempt({ [paths.one]: text }), /LIF002|CHG001/);
  });
});

describe('what the threat table does not list', () => {
  const loose = procedure({ body: BODY.replace('10 days', '90 days') });

  test.each<[string, Files, RegExp]>([
    [
      'a configuration of its own below the root',
      { 'procedures/clausemark.yaml': 'documents: { exclude: ["**"] }\n' },
      /CHG001/,
    ],
    ['rules of the folder written by hand', { 'procedures/control/approvals.yaml': 'sod: solo\n' }, /CHG001/],
    ['a pipeline of Azure in a folder', { '.azuredevops/manual.yml': 'steps: []\n' }, /CHG007/],
    ['a record that withdraws something', { 'acts/QP-841-C-withdraw.yaml': 'v: clausemark-act/1\n' }, /CHG001/],
  ])('%s helps nobody', async (_, files, words) => {
    expectStopped(await attempt({ [paths.one]: loose, ...files }), words);
  });

  test('moved, with another letter in capitals, and edited', async () => {
    const files = { [paths.one]: undefined, 'procedures/qp-841-supplier-approval.md': loose };
    expectStopped(await attempt(files), /CHG001/);
  });

  test.each([
    ['a space behind it', 'id: "QP-841 "'],
    ['a full-width digit', 'id: QP-84１'],
    ['a zero-width space', 'id: "QP-841\u200b"'],
    ['small letters', 'id: qp-841'],
  ])('a second document under nearly the same id: %s', async (_, id) => {
    const twin = procedure().replace('id: QP-841', id);
    expectStopped(await attempt({ 'procedures/QP-841-copy.md': twin }), /error/);
  });

  test('the same document as a translation into its own language', async () => {
    const twin = loose.replace('title:', 'lang: en\ntitle:');
    expectStopped(await attempt({ 'procedures/QP-841-en.md': twin }), /CHG004|IDN/);
  });

  test('a released document swaps ids with a draft of the author', async () => {
    const own = 'procedures/QP-899-own.md';
    const draft = procedure({
      id: 'QP-899',
      title: 'Own draft',
      status: 'draft',
      body: '## Approval\n\nNobody asks.\n',
    });
    const swapped = {
      [paths.one]: procedure().replace('QP-841', 'QP-899').replace('status: released', 'status: draft'),
      [own]: draft.replace('QP-899', 'QP-841').replace('status: draft', 'status: released'),
    };
    expectStopped(await attempt(swapped, {}, { [own]: draft }), /CHG001|CHG004/);
  });
});
