// GitHub's answers, replayed over real HTTP: what becomes evidence, and what becomes an error instead of an empty list.
import { onTestFinished, describe, expect, test } from 'vitest';
import {
  account,
  recordedCommit,
  recordedPull,
  type RecordedPull,
  type RecordedReview,
} from '../testing/recorded-pull.ts';
import { replayGitHub, type ReplayGitHub } from '../testing/replay-github.ts';
import { collectEvidence } from './collect-evidence.ts';
import { githubClient } from './github-client.ts';

const HEAD = 'a'.repeat(40);
const alice = { id: 101, login: 'alice' };
const carol = { id: 103, login: 'carol' };
const reference = { host: 'github.com', owner: 'acme', repo: 'qms', number: 7 };

async function replay(pull: Partial<RecordedPull> = {}): Promise<ReplayGitHub> {
  const server = await replayGitHub(recordedPull({ head: HEAD, ...pull }));
  onTestFinished(() => server.close());
  return server;
}

async function collect(server: ReplayGitHub) {
  const client = githubClient({ apiUrl: server.apiUrl, token: 'secret-token', retryWait: 1 });
  return (await collectEvidence(client, reference)).evidence;
}

const review = (id: number, more: Partial<RecordedReview> = {}): RecordedReview => ({
  id,
  user: alice,
  state: 'APPROVED',
  submitted_at: '2026-11-22T10:00:00Z',
  commit_id: HEAD,
  ...more,
});

describe('reviews', () => {
  test('all pages are read, in and beyond ten', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => review(index + 1));
    const server = await replay({ reviews: [...many, review(1001, { state: 'CHANGES_REQUESTED' })] });
    const { reviews } = await collect(server);
    expect(reviews).toHaveLength(1001);
    expect(reviews.at(-1)?.state).toBe('CHANGES_REQUESTED');
    expect(server.asked.filter(({ path }) => path.endsWith('/reviews'))).toHaveLength(11);
    expect(server.asked.every(({ headers }) => headers['authorization'] === 'token secret-token')).toBe(true);
  });

  test('a page that is not full is not the last while GitHub names a next one', async () => {
    const server = await replay({ reviews: [review(1), review(2, { state: 'CHANGES_REQUESTED' })] });
    const all = server.routes.get('GET /repos/acme/qms/pulls/7/reviews') as readonly unknown[];
    server.routes.set('GET /repos/acme/qms/pulls/7/reviews', ({ query }) =>
      query.get('page') === '1'
        ? { headers: { link: '<https://evil.example/x?per_page=100&page=2>; rel="next"' }, body: all.slice(0, 1) }
        : { body: all.slice(1) },
    );
    expect((await collect(server)).reviews.map(({ state }) => state)).toEqual(['APPROVED', 'CHANGES_REQUESTED']);
  });

  test('the account is its number, whatever the login is now', async () => {
    const server = await replay({ reviews: [review(1), review(2, { user: { id: 101, login: 'alice-renamed' } })] });
    expect((await collect(server)).reviews.map(({ userId }) => userId)).toEqual(['101', '101']);
  });

  test('a vanished commit stays null, a bot a bot, a deleted account nobody', async () => {
    const bot = { id: 9, login: 'ci[bot]', type: 'Bot' };
    const server = await replay({
      reviews: [review(1, { commit_id: null }), review(2, { user: bot }), review(3, { user: null })],
    });
    const { reviews } = await collect(server);
    expect(reviews.map(({ commit, account: kind, userId }) => [commit, kind, userId])).toEqual([
      [null, 'person', '101'],
      [HEAD, 'bot', '9'],
      [HEAD, 'person', 'deleted-account:3'],
    ]);
  });

  test('a dismissal says what was dismissed and by whom', async () => {
    const timeline = [
      { event: 'committed', sha: HEAD },
      {
        event: 'review_dismissed',
        actor: account(carol),
        dismissed_review: { review_id: 1, state: 'changes_requested' },
      },
    ];
    const server = await replay({ reviews: [review(1, { state: 'DISMISSED' })], timeline });
    expect((await collect(server)).reviews[0]?.dismissed).toEqual({ was: 'CHANGES_REQUESTED', by: '103' });
  });

  test('a dismissal that the timeline does not explain counts as a standing objection', async () => {
    const server = await replay({ reviews: [review(1, { state: 'DISMISSED' })] });
    expect((await collect(server)).reviews[0]?.dismissed).toEqual({ was: 'CHANGES_REQUESTED', by: 'unknown' });
  });
});

describe('who contributed', () => {
  test('author, everyone who pushed, and the accounts behind the commits', async () => {
    const mallory = { id: 666, login: 'mallory' };
    const dan = { id: 104, login: 'dan' };
    const server = await replay({
      pushers: [mallory, carol],
      commits: [recordedCommit(HEAD, 'carol@acme.example', dan)],
    });
    const { accounts, gaps } = await collect(server);
    expect([accounts.toSorted(), gaps]).toEqual([['103', '104', '666'], []]);
  });

  test('pushes are read over all their pages', async () => {
    const pushers = Array.from({ length: 250 }, (_, index) => ({ id: 1000 + index, login: `p${index}` }));
    expect((await collect(await replay({ pushers }))).accounts).toHaveLength(251);
  });

  test('a commit that GitHub made and signed counts for its author only', async () => {
    const web = { id: 19864447, login: 'web-flow' };
    const made = {
      commit: {
        author: { email: 'carol@acme.example' },
        committer: { email: 'noreply@github.com' },
        message: 'Update QP-07',
        verification: { verified: true },
      },
      committer: account(web),
    };
    const server = await replay({ commits: [recordedCommit(HEAD, 'x', carol, made)] });
    const { accounts, commits } = await collect(server);
    expect([accounts, commits[0]?.platformSigned]).toEqual([['103'], true]);
  });

  test.each([
    [
      'the last push is unknown',
      [{ before: '0'.repeat(40), after: 'd'.repeat(40), activity_type: 'branch_creation', actor: account(carol) }],
      'the last commit',
    ],
    [
      'the first pushes are unknown',
      [{ before: 'd'.repeat(40), after: HEAD, activity_type: 'push', actor: account(carol) }],
      'the first commits',
    ],
    [
      'an account is gone',
      [{ before: '0'.repeat(40), after: HEAD, activity_type: 'branch_creation', actor: null }],
      'no longer exists',
    ],
    ['nothing is known', [], 'the last commit'],
  ])('a gap is said: %s', async (_, activity, words) => {
    const { gaps } = await collect(await replay({ activity }));
    expect(gaps).toEqual([expect.stringContaining(words)]);
  });

  test('pushes that may not be read are a gap, not "nobody pushed"', async () => {
    const server = await replay();
    server.faults.push({
      on: '/activity',
      answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    expect((await collect(server)).gaps).toEqual(['who pushed to acme/qms could not be read']);
  });
});

describe('an error is never an empty answer', () => {
  test('502 is tried again', async () => {
    const server = await replay({ reviews: [review(1)] });
    server.faults.push({ on: '/reviews', answer: { status: 502 } }, { on: '/reviews', answer: { status: 502 } });
    expect((await collect(server)).reviews).toHaveLength(1);
  });

  test('502 without end', async () => {
    const server = await replay();
    server.routes.set('GET /repos/acme/qms/pulls/7/reviews', { status: 502 });
    await expect(collect(server)).rejects.toMatchObject({ code: 'unavailable' });
    expect(server.asked.filter(({ path }) => path.endsWith('/reviews'))).toHaveLength(4);
  });

  test('502 on the last page of reviews', async () => {
    const server = await replay({ reviews: Array.from({ length: 150 }, (_, index) => review(index + 1)) });
    const all = server.routes.get('GET /repos/acme/qms/pulls/7/reviews') as readonly unknown[];
    server.routes.set('GET /repos/acme/qms/pulls/7/reviews', ({ query }) =>
      query.get('page') === '2' ? { status: 502 } : all.slice(0, 100),
    );
    await expect(collect(server)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test.each([
    [
      'rate limit',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795341600' },
      'API rate limit exceeded',
      'rate-limit',
      '2026-11-22T',
    ],
    ['too many requests', 429, {}, 'secondary rate limit', 'rate-limit', 'no more requests'],
    [
      'missing permission',
      403,
      { 'x-accepted-github-permissions': 'pull_requests=read' },
      'Resource not accessible by integration',
      'missing-permission',
      'Resource not accessible',
    ],
    ['bad token', 401, {}, 'Bad credentials', 'bad-token', 'not accepted'],
    ['no such request', 404, {}, 'Not Found', 'not-found', 'may not see it'],
  ])('%s', async (_, status, headers: Record<string, string>, message, code, words) => {
    const server = await replay();
    server.routes.set('GET /repos/acme/qms/pulls/7/reviews', { status, headers, body: { message } });
    await expect(collect(server)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
      mend: expect.any(String),
    });
  });

  test('an answer of another shape', async () => {
    const server = await replay();
    server.routes.set('GET /repos/acme/qms/pulls/7/reviews', { body: { reviews: [] } });
    await expect(collect(server)).rejects.toMatchObject({ code: 'unexpected-answer' });
  });

  test('a server that is not there', async () => {
    const server = await replay();
    await server.close();
    await expect(collect(server)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a push while reading', async () => {
    const server = await replay();
    const before = server.routes.get('GET /repos/acme/qms/pulls/7') as { body: { head: object } };
    let reads = 0;
    server.routes.set('GET /repos/acme/qms/pulls/7', () => {
      reads += 1;
      return reads === 1 ? before : { body: { ...before.body, head: { ...before.body.head, sha: 'c'.repeat(40) } } };
    });
    await expect(collect(server)).rejects.toMatchObject({ code: 'moved' });
  });
});
