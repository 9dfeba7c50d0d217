// GitLab's answers, replayed over real HTTP. The server pages as both platforms do.
import { expect, onTestFinished, test } from 'vitest';
import { replayGitHub, type Route } from '../testing/replay-github.ts';
import { collectGitLabEvidence } from './collect-gitlab-evidence.ts';
import { gitlabClient } from './gitlab-client.ts';

const [OLD, HEAD] = ['a'.repeat(40), 'b'.repeat(40)];
const base = '/projects/17/merge_requests/7';
const reference = { host: 'gitlab.com', project: '17', path: 'acme/qms', number: 7 };

const request = {
  sha: HEAD,
  source_branch: 'work',
  source_project_id: 17,
  created_at: '2026-11-22T08:00:00.000Z',
  author: { id: 103 },
  merged_at: null,
  merge_commit_sha: null,
};
const note = (id: number, author: number, body: string, minute: number, system = true): unknown => ({
  id,
  system,
  body,
  created_at: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
  author: { id: author },
});
const push = (author: number, action: string, to: string | null): unknown => ({
  author_id: author,
  push_data: { ref: 'work', ref_type: 'branch', commit_to: to, action },
});
const routes: Readonly<Record<string, Route>> = {
  [`GET ${base}`]: { body: request },
  [`GET ${base}/versions`]: [
    { head_commit_sha: HEAD, created_at: '2026-11-22T10:05:00.000Z' },
    { head_commit_sha: OLD, created_at: '2026-11-22T09:00:00.000Z' },
  ],
  [`GET ${base}/notes`]: [],
  [`GET ${base}/commits`]: [
    { id: HEAD, author_email: 'carol@acme.example', committer_email: 'carol@acme.example', message: 'A change' },
  ],
  'GET /projects/17/events': [push(103, 'created', OLD), push(105, 'pushed', HEAD)],
};

async function collect(more: Readonly<Record<string, Route>> = {}, faults: readonly string[] = []) {
  const server = await replayGitHub({ ...routes, ...more });
  onTestFinished(() => server.close());
  for (const on of faults) server.faults.push({ on, answer: { status: 502 } });
  const client = gitlabClient({ apiUrl: server.apiUrl, token: 'secret', retryWait: 1 });
  const evidence = await collectGitLabEvidence(client, reference);
  return { evidence, server };
}

test('author and pushers, by their numbers', async () => {
  const { evidence, server } = await collect();
  expect([evidence.accounts, evidence.gaps]).toEqual([['gitlab:103', 'gitlab:105'], []]);
  expect(server.asked.every(({ headers }) => headers['private-token'] === 'secret')).toBe(true);
});

test('an approval is for the version that was the newest when it was given', async () => {
  const notes = [
    note(1, 101, 'approved this merge request', 1),
    note(2, 102, 'approved this merge request', 6),
    note(3, 104, 'approved this merge request', 5),
    note(4, 102, 'unapproved this merge request', 7),
    note(5, 101, 'requested changes', 8),
    note(6, 666, 'approved this merge request', 9, false),
  ];
  const { evidence } = await collect({ [`GET ${base}/notes`]: notes });
  expect(evidence.reviews.map(({ userId, state, commit }) => [userId, state, commit])).toEqual([
    ['gitlab:101', 'APPROVED', OLD],
    ['gitlab:102', 'APPROVED', HEAD],
    ['gitlab:104', 'APPROVED', OLD],
    ['gitlab:102', 'DISMISSED', HEAD],
    ['gitlab:101', 'CHANGES_REQUESTED', HEAD],
  ]);
});

test('every page is read, and 502 is tried again', async () => {
  const many = Array.from({ length: 250 }, (_, index) => note(index, 101, 'approved this merge request', 6));
  const { evidence } = await collect({ [`GET ${base}/notes`]: many }, ['/notes', '/notes']);
  expect(evidence.reviews).toHaveLength(250);
});

test('pushes that are not known are a gap', async () => {
  const { evidence } = await collect({ 'GET /projects/17/events': [] });
  expect(evidence.gaps).toHaveLength(2);
});

test.each([
  [401, 'bad-token'],
  [403, 'missing-permission'],
  [404, 'not-found'],
  [429, 'rate-limit'],
  [502, 'unavailable'],
])('%s is an error, never an empty list', async (status, code) => {
  await expect(collect({ [`GET ${base}/notes`]: { status } })).rejects.toMatchObject({ code });
});
