// `clausemark gate` and `clausemark evidence` as their users call them: files in, a verdict out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replayGitHub } from '@clausemark/platforms/testing/replay-github';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BODY, Company, control, paths, procedure, TODAY } from '../../action/test/company.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const HISTORY = `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`;
const LIMIT = procedure({
  revision: 'D',
  effective: '2026-12-01',
  more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
  body: BODY.replace('10 days', '12 days'),
  history: HISTORY,
});

function changed(files = {}): { company: Company; head: string } {
  const company = new Company(files);
  company.branch();
  company.write({ [paths.one]: LIMIT });
  return { company, head: company.commit('carol', 'QP-841 D: limit') };
}

const review = (id: number, userId: string, commit: string) => ({
  id,
  userId,
  account: 'person',
  state: 'APPROVED',
  at: '2026-11-22T10:00:00Z',
  commit,
});

function evidence(company: Company, head: string, reviews: readonly object[], more: object = {}): string {
  const file = join(company.top, 'evidence.json');
  const plain = {
    v: 'clausemark-evidence/1',
    host: 'github.com',
    repo: 'acme/qms',
    change: 7,
    head,
    merge: null,
    mergedAt: null,
  };
  writeFileSync(file, JSON.stringify({ ...plain, accounts: ['103'], commits: [], reviews, ...more }));
  return file;
}

async function gate(company: Company, ...args: readonly string[]) {
  const io = fakeIo(company.folder);
  const code = await run(['gate', '--base', 'main', '--head', 'work', '--today', TODAY, '--no-cache', ...args], io);
  return { code, ...io.written };
}

describe('the verdict', () => {
  test('passes with the approvals of two others', async () => {
    const { company, head } = changed();
    const file = evidence(company, head, [review(1, '101', head), review(2, '102', head)]);
    const { code, out, err } = await gate(company, '--evidence', file);
    expect([code, err, out.split('\n')[0]]).toEqual([0, '', 'Change control: passed (1 document).']);
  });

  test('fails without them, and the same is said in all formats', async () => {
    const { company, head } = changed();
    const file = evidence(company, head, []);
    const [text, markdown, json] = [
      await gate(company, '--evidence', file),
      await gate(company, '--evidence', file, '--format', 'markdown'),
      await gate(company, '--evidence', file, '--json'),
    ];
    expect([text.code, markdown.code, json.code]).toEqual([1, 1, 1]);
    expect(text.out).toContain('Could approve: Alice Roe.');
    for (const { out } of [text, markdown])
      expect(out.replaceAll(/\s+/g, ' ')).toContain('Contributors: Carol Day; none of them can approve it.');
    expect(markdown.out).toMatch(/^### Change control: not passed/);
    const schema: unknown = JSON.parse(readFileSync(new URL('../../../schemas/gate-1.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema as object);
    const verdict: unknown = JSON.parse(json.out);
    expect([validate(verdict), validate.errors]).toEqual([true, null]);
    expect(verdict).toMatchObject({
      pass: false,
      outcome: 'fail',
      contributors: { people: ['carol'], names: ['Carol Day'], unknown: [] },
    });
  });

  test('without evidence it says what is needed, and is never a pass', async () => {
    const company = new Company();
    company.branch();
    company.write({ 'README.md': 'Nothing controlled.\n' });
    company.commit('carol', 'README');
    const { code, out } = await gate(company);
    expect([code, out.includes('No evidence was given')]).toEqual([2, true]);
  });

  test.each([
    ['a file that is not there', '/nowhere/evidence.json', 'cannot be read'],
    ['a digest that was written by hand', 'digest', 'cannot be used as evidence'],
  ])('%s', async (_, what, words) => {
    const { company, head } = changed();
    const forged = [{ ...review(1, '101', head), digest: 'd'.repeat(64) }];
    const { code, err } = await gate(company, '--evidence', what === 'digest' ? evidence(company, head, forged) : what);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  test('a head that lacks the base, the same commit, no base', async () => {
    const { company, head } = changed();
    const file = evidence(company, head, []);
    company.git('checkout', '--quiet', 'main');
    company.write({ 'README.md': 'Main went on.\n' });
    company.commit('dan', 'README');
    expect(await gate(company, '--evidence', file)).toMatchObject({
      code: 2,
      out: expect.stringContaining('would undo them'),
    });
    expect(await gate(company, '--evidence', file, '--head', 'main')).toMatchObject({ code: 2 });
    const io = fakeIo(company.folder);
    expect([await run(['gate'], io), io.written.err.includes('--base')]).toEqual([2, true]);
  });

  test('a manual without documents', async () => {
    const company = new Company({ [paths.one]: undefined, [paths.two]: undefined });
    company.branch();
    company.write({ 'README.md': 'x' });
    const head = company.commit('carol', 'README');
    const { code, out } = await gate(company, '--evidence', evidence(company, head, []));
    expect([code, out.includes('No controlled document was found')]).toEqual([2, true]);
  });
});

test('GitLab: evidence of a merge request, then the verdict', async () => {
  const people = control['control/people.yaml'].replace(/github: "(\d+)"/g, 'accounts: ["gitlab:$1"]');
  const { company, head } = changed({ 'control/people.yaml': people });
  const at = '/projects/17/merge_requests/7';
  const note = (id: number, author: number) => ({
    id,
    system: true,
    body: 'approved this merge request',
    created_at: '2026-11-22T10:00:00.000Z',
    author: { id: author },
  });
  const server = await replayGitHub({
    [`GET ${at}`]: {
      body: {
        sha: head,
        source_branch: 'work',
        source_project_id: 17,
        created_at: '',
        author: { id: 103 },
        merged_at: null,
        merge_commit_sha: null,
      },
    },
    [`GET ${at}/versions`]: [{ head_commit_sha: head, created_at: '2026-11-22T09:00:00.000Z' }],
    [`GET ${at}/notes`]: [note(1, 101), note(2, 102)],
    [`GET ${at}/commits`]: [],
    'GET /projects/17/events': [
      { author_id: 103, push_data: { ref: 'work', ref_type: 'branch', action: 'created', commit_to: head } },
    ],
  });
  onTestFinished(() => server.close());
  const job = {
    CI_API_V4_URL: server.apiUrl,
    CI_SERVER_HOST: 'gitlab.com',
    CI_PROJECT_ID: '17',
    CI_PROJECT_PATH: 'acme/qms',
    CI_MERGE_REQUEST_IID: '7',
  };
  const io = fakeIo(company.folder, { ...job, GITLAB_TOKEN: 'secret' });
  const file = join(company.top, 'gitlab.json');
  expect([await run(['evidence', 'gitlab', '--out', file], io), io.written.err]).toEqual([0, '']);
  const { code, out } = await gate(company, '--evidence', file);
  expect([out.split('\n')[0], code]).toEqual(['Change control: passed (1 document).', 0]);
  server.routes.set(`GET ${at}/notes`, [note(1, 101), note(2, 103)]);
  await run(['evidence', 'gitlab', '--out', file], io);
  expect((await gate(company, '--evidence', file)).out).toContain('Carol Day, contributed to the change');
  const without = fakeIo(company.folder, job);
  expect([await run(['evidence', 'gitlab'], without), without.written.err.includes('GITLAB_TOKEN is not set')]).toEqual(
    [2, true],
  );
});
