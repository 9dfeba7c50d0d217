// Threat 1 in two steps: a text is written as a draft, which nobody has to approve, and released later by somebody else.
import { describe, expect, test } from 'vitest';
import { BODY, Company, control, paths, procedure, type Files, type Person } from './company.ts';
import { runGate, type GateRun, type GateScene, type Reviewed } from './pull-run.ts';

const BOTH: readonly Reviewed[] = [{ by: 'alice' }, { by: 'bob' }];
const PATH = 'procedures/QP-860-returns.md';
const TEXT = `## Returns

Parts that a customer sends back shall be kept apart until the quality manager has decided what becomes of them.
Nothing goes back to stock before its papers were compared with the order, the delivery note and the certificate.
`;
const returns = (status: 'draft' | 'released', more: Parameters<typeof procedure>[0] = {}): string =>
  procedure({
    id: 'QP-860',
    title: 'Returned parts',
    revision: 'A',
    status,
    effective: '2026-12-01',
    more: 'change: CR-2026-030\nimpact: none, nothing else names returns\n',
    body: TEXT,
    history:
      '| A | 2026-12-01 | purchasing-manager | CR-2026-030 | First release of the procedure for returned parts |',
    ...more,
  });

interface Step {
  readonly who: Person;
  readonly files: Files;
  readonly message?: string;
  readonly email?: string;
}

/** Steps go to main; what the last one does is the pull request. */
function played(steps: readonly Step[], base: Files = {}): Company {
  const company = new Company(base);
  for (const [index, { who, files, message = 'A step', email }] of steps.entries()) {
    if (index === steps.length - 1) company.branch();
    company.write(files);
    company.commit(who, message, email ?? `${who}@acme.example`);
  }
  return company;
}

const gate = (company: Company, author: Person, scene: GateScene = {}): Promise<GateRun> =>
  runGate(company, company.tryMerge(), { author, reviews: BOTH, ...scene });
const draft = (who: Person, text = returns('draft'), path = PATH): Step => ({ who, files: { [path]: text } });
const release = (who: Person, files: Files = { [PATH]: returns('released') }): Step => ({ who, files });

function expectStopped(run: GateRun, words: string | RegExp, code = 1): void {
  expect(run.log).toMatch(words);
  expect([run.code, run.outputs['verdict']]).toEqual([code, code === 1 ? 'fail' : 'not-judged']);
}

const ALICE = /Alice Roe, wrote on it before this change/;

test('a draft of somebody who does not approve is released with two approvals', async () => {
  const run = await gate(played([draft('dan'), release('carol')]), 'carol');
  expect([run.code, run.log.includes('Dan Gray wrote on it before this change')]).toEqual([0, true]);
});

describe('whoever wrote a draft does not approve its release', () => {
  test('written in one request, released in the next by another', async () => {
    const run = await gate(played([draft('alice'), release('carol')]), 'carol');
    expectStopped(run, ALICE);
    expect(run.log).toContain('QP-860: approval as quality-manager is missing.');
    expect(run.log).toContain('APR003');
  });

  test('a draft of several hands, one of them an approver, in the middle', async () => {
    const middle = draft('alice', returns('draft', { body: TEXT.replace('kept apart', 'kept in a locked cage') }));
    expectStopped(await gate(played([draft('dan'), middle, draft('dan'), release('carol')]), 'carol'), ALICE);
  });

  test('a squash merge: its author, and who is named beside him', async () => {
    const message = 'QP-860 (#6)\n\nCo-authored-by: Alice Roe <alice@acme.example>';
    const squash: Step = { ...draft('dan'), message };
    expectStopped(await gate(played([squash, release('carol')]), 'carol'), ALICE);
  });

  test('an address that is nobody wrote it', async () => {
    const stranger: Step = { ...draft('dan'), email: 'me@gmail.example' };
    const run = await gate(played([stranger, release('carol')]), 'carol');
    expectStopped(run, /me@gmail\.example worked on QP-860 before this change/);
  });

  test('a registered bot that formatted it stands in nobody’s way', async () => {
    const people = `${control['control/people.yaml']}bots: [{ name: formatter, emails: [bot@acme.example] }]\n`;
    const formatted: Step = {
      ...draft('dan', returns('draft').replace('kept', '**kept**')),
      email: 'bot@acme.example',
    };
    const company = played([draft('dan'), formatted, release('carol')], { 'control/people.yaml': people });
    expect((await gate(company, 'carol')).code).toBe(0);
  });
});

describe('a draft keeps its authors when it goes elsewhere', () => {
  const other = 'procedures/returns/QP-860.md';
  test.each<[string, readonly Step[]]>([
    ['moved before', [draft('alice'), { who: 'dan', files: { [PATH]: undefined, [other]: returns('draft') } }]],
    ['taken away, and put in again later', [draft('alice'), { who: 'dan', files: { [PATH]: undefined } }]],
    ['outside of control', [{ who: 'alice', files: { 'notes/returns.txt': TEXT } }]],
  ])('%s', async (_, steps) => {
    const files = { [PATH]: undefined, 'notes/returns.txt': undefined, [other]: returns('released') };
    expectStopped(await gate(played([...steps, release('carol', files)]), 'carol'), ALICE);
  });

  test('another id, another name, with some words changed', async () => {
    const renumbered = returns('released', { id: 'QP-861', body: TEXT.replace('customer', 'buyer') });
    const files = { [PATH]: undefined, 'procedures/QP-861-returns.md': renumbered };
    expectStopped(await gate(played([draft('alice'), release('carol', files)]), 'carol'), ALICE);
  });

  test('copied, while the draft stays', async () => {
    const files = { 'procedures/QP-861-returns.md': returns('released', { id: 'QP-861' }) };
    expectStopped(await gate(played([draft('alice'), release('carol', files)]), 'carol'), ALICE);
  });

  test('taken over by a document that is in force', async () => {
    const text = procedure({
      revision: 'D',
      effective: '2026-12-01',
      more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
      body: `${BODY}\n${TEXT}`,
      history: `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Returns: what happens to returned parts is new |`,
    });
    const both = release('carol', { [PATH]: undefined, [paths.one]: text });
    expectStopped(await gate(played([draft('alice'), both]), 'carol'), ALICE);
    expect((await gate(played([draft('dan'), both]), 'carol')).code).toBe(0);
  });

  test('the same id with another text', async () => {
    const rewritten = returns('draft', { body: '## Returns\n\nQuite other words, none of them as before.\n' });
    const moved: Step = { who: 'dan', files: { [PATH]: undefined, [other]: rewritten } };
    expectStopped(
      await gate(played([draft('alice'), moved, release('carol', { [other]: returns('released') })]), 'carol'),
      ALICE,
    );
  });

  test('a merge that holds a text of neither side, and calls itself one of the platform', async () => {
    const company = played([draft('dan')]);
    company.git('checkout', '--quiet', 'main');
    company.git('merge', '--quiet', '--ff-only', 'work');
    company.git('checkout', '--quiet', '-b', 'side');
    company.write({ 'README.md': 'x' });
    company.commit('dan', 'side');
    company.git('checkout', '--quiet', 'main');
    company.write({ 'NOTES.md': 'y' });
    company.commit('dan', 'main');
    company.git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
    company.write({ [PATH]: returns('draft', { body: TEXT.replace('Nothing goes', 'Everything goes') }) });
    company.git('add', '--all');
    const asPlatform = ['-c', 'user.email=noreply@github.com', '-c', 'user.name=GitHub'];
    company.git(...asPlatform, 'commit', '--quiet', '--author=alice <alice@acme.example>', '--message=Merge');
    company.branch();
    company.write({ [PATH]: returns('released', { body: TEXT.replace('Nothing goes', 'Everything goes') }) });
    company.commit('carol', 'release');
    expectStopped(await gate(company, 'carol'), ALICE);
  });
});

describe('attachments', () => {
  const body = `${TEXT}\n![Flow of returns](../images/returns.png)\n`;
  const shown = { [PATH]: returns('released', { body }) };

  test('a picture that nobody approved yet has an author too, also where it lay elsewhere', async () => {
    const picture: Step = { who: 'alice', files: { 'images/returns.png': 'picture' } };
    expectStopped(await gate(played([picture, release('carol', shown)]), 'carol'), ALICE);
    const elsewhere: Step = { who: 'alice', files: { 'drafts/a.png': 'picture' } };
    const moved = { ...shown, 'drafts/a.png': undefined, 'images/returns.png': 'picture' };
    expectStopped(await gate(played([elsewhere, release('carol', moved)]), 'carol'), ALICE);
  });

  test('a picture of a released document was approved with it', async () => {
    const company = new Company();
    company.write({
      'images/returns.png': 'picture',
      [paths.one]: procedure({ body: `${BODY}\n![Flow](../images/returns.png)\n` }),
    });
    company.commit('alice', 'on paper');
    company.branch();
    company.write(shown);
    company.commit('carol', 'release');
    expect((await gate(company, 'carol')).code).toBe(0);
  });
});

test('a document in force owes nothing to who wrote it before: its text was approved', async () => {
  const company = new Company();
  company.write({ [paths.one]: procedure({ more: 'review_note: looked at\n' }) });
  company.commit('alice', 'a note');
  company.branch();
  const text = procedure({
    revision: 'D',
    effective: '2026-12-01',
    more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
    body: BODY.replace('10 days', '12 days'),
    history: `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`,
  });
  company.write({ [paths.one]: text });
  company.commit('carol', 'D');
  expect((await gate(company, 'carol')).code).toBe(0);
});

test('a small team has the same duty; who works alone may approve, and it is said', async () => {
  const sod = (word: string): Files => ({
    'control/approvals.yaml': control['control/approvals.yaml'].replace('sod: strict', `sod: ${word}`),
  });
  const steps = [draft('alice'), release('carol')];
  expectStopped(await gate(played(steps, sod('small-team')), 'carol'), ALICE);
  const alone = await gate(played(steps, sod('solo')), 'carol');
  expect([alone.code, alone.log.includes('An author approved his own change')]).toEqual([0, true]);
});
