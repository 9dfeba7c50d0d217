// The platform fails, lies or is asked by a stranger: nothing of that is ever a pass, and no text from outside is obeyed.
import { describe, expect, test } from 'vitest';
import { BODY, Company, paths, people, procedure } from './company.ts';
import { play, runGate, type GateScene } from './pull-run.ts';

const HISTORY = `| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |
| D | 2026-12-01 | purchasing-manager | CR-2026-014 | Section Approval: the limit is raised from 10 to 12 days |`;
const LIMIT = procedure({
  revision: 'D',
  effective: '2026-12-01',
  more: 'change: CR-2026-014\nimpact: none, nothing else names this limit\n',
  body: BODY.replace('10 days', '12 days'),
  history: HISTORY,
});
const BOTH = [{ by: 'alice' }, { by: 'bob' }] as const;

function changed(): { company: Company; merged: ReturnType<Company['tryMerge']> } {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: LIMIT });
  company.commit('carol', 'QP-841 D: limit');
  return { company, merged: company.tryMerge() };
}

async function run(scene: GateScene = {}) {
  const { company, merged } = changed();
  return runGate(company, merged, { reviews: BOTH, ...scene });
}

describe('could not judge is a failure', () => {
  test('502 that passes is tried again, and the change passes', async () => {
    const { code } = await run({ faults: [{ on: '/reviews', answer: { status: 502 } }] });
    expect(code).toBe(0);
  });

  test.each([
    ['502 without end', { status: 502 }, 'could not judge'],
    [
      'rate limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } },
      'no more requests',
    ],
    [
      'missing permission',
      {
        status: 403,
        headers: { 'x-accepted-github-permissions': 'pull_requests=read' },
        body: { message: 'Resource not accessible by integration' },
      },
      'pull_requests=read',
    ],
  ])('%s', async (_, answer, words) => {
    const found = await run({ prepare: ({ routes }) => routes.set('GET /repos/acme/qms/pulls/7/reviews', answer) });
    expect([found.code, found.outputs['verdict'], found.statuses.at(-1)?.state]).toEqual([2, 'not-judged', 'error']);
    expect(`${found.log}${found.statuses.at(-1)?.description}`).toContain(words);
  });

  test.each([
    [
      'a push',
      { name: 'pull_request_target', payload: (sha: string) => ({ pull_request: { number: 7, head: { sha } } }) },
    ],
    [
      'a review',
      {
        name: 'workflow_run',
        payload: (sha: string) => ({
          workflow_run: {
            head_sha: sha,
            head_branch: 'work',
            head_repository: { name: 'qms', full_name: 'acme/qms', owner: { login: 'acme' } },
          },
        }),
      },
    ],
  ])('after %s the pass of an earlier run does not stay when GitHub does not tell what to judge', async (_, event) => {
    const { company, merged } = changed();
    const found = await runGate(company, merged, {
      reviews: BOTH,
      event: { name: event.name, payload: event.payload(merged.head) },
      prepare: ({ routes }) => {
        routes.set('GET /repos/acme/qms/pulls/7', { status: 502 });
        routes.set('GET /repos/acme/qms/pulls', { status: 502 });
      },
    });
    expect([found.code, found.statuses.map(({ state, sha }) => [state, sha])]).toEqual([2, [['error', merged.head]]]);
  });

  test('what git says when it cannot fetch is in the log', async () => {
    const { company, merged } = changed();
    const found = await runGate(company, merged, {
      reviews: BOTH,
      pull: { number: 7 },
      inputs: {},
      prepare: () => company.git('update-ref', '-d', 'refs/pull/7/merge'),
    });
    expect([found.code, found.statuses.at(-1)?.state]).toEqual([2, 'error']);
    expect(found.log).toMatch(/git fetch .* ended with: .*refs\/pull\/7\/merge/);
    expect(found.log).not.toContain(Buffer.from('x-access-token:secret').toString('base64'));
  });

  test('a status that cannot be set is no pass', async () => {
    const found = await run({
      faults: [{ on: 'POST', answer: { status: 403, body: { message: 'Resource not accessible' } } }],
    });
    expect([found.code, found.outputs['verdict']]).toEqual([2, 'not-judged']);
  });

  test('the merge is of an older push', async () => {
    const { company, merged } = changed();
    company.git('checkout', '--quiet', 'work');
    company.write({ 'README.md': 'later' });
    const head = company.commit('carol', 'Later');
    const found = await runGate(company, { ...merged, head }, { reviews: BOTH });
    expect([found.code, found.log.includes('of an older state')]).toEqual([2, true]);
  });

  test('the merge is of an older main branch, whose policy is another', async () => {
    const { company, merged } = changed();
    company.git('checkout', '--quiet', 'main');
    company.write({ 'control/roles.yaml': company.read('control/roles.yaml').replace('person: alice', 'person: dan') });
    company.commit('dan', 'Other people');
    const found = await runGate(company, merged, { reviews: BOTH });
    expect([found.code, found.log.includes('of an older state')]).toEqual([2, true]);
  });

  test('a request to another branch, which could be turned to main with its status', async () => {
    const { company, merged } = changed();
    company.git('branch', 'side', 'main');
    const found = await runGate(company, merged, { reviews: BOTH, pull: { baseRef: 'side' } });
    expect([found.code, found.log.includes('only main is in force')]).toEqual([2, true]);
  });

  test.each([
    [
      'an event of another kind',
      { event: { name: 'push', payload: { before: 'a'.repeat(40), after: 'b'.repeat(40) } } },
      'The gate judges pull requests',
    ],
    [
      'an event without a number',
      { event: { name: 'pull_request_target', payload: { pull_request: {} } } },
      'not as expected',
    ],
    ['a mode nobody knows', { inputs: { mode: 'gaet' } }, 'There is no mode'],
    ['no token', { inputs: { token: '' } }, 'no token'],
    ['a folder outside of the repository', { inputs: { root: '../../etc' } }, 'not a folder of the repository'],
  ])('%s', async (_, scene: GateScene, words) => {
    const found = await run(scene);
    expect([found.code, found.outputs['verdict'], found.log.includes(words)]).toEqual([2, 'not-judged', true]);
  });
});

describe('a review starts the gate', () => {
  const payload = (sha: string) => ({
    workflow_run: {
      head_sha: sha,
      head_branch: 'work',
      head_repository: { name: 'qms', full_name: 'acme/qms', owner: { login: 'acme' } },
    },
  });
  const listed = (number: number, sha: string) => ({ number, head: { sha, repo: { full_name: 'acme/qms' } } });

  test('the request is found by its head', async () => {
    const { company, merged } = changed();
    const found = await runGate(company, merged, {
      reviews: BOTH,
      event: { name: 'workflow_run', payload: payload(merged.head) },
      prepare: ({ routes }) =>
        routes.set('GET /repos/acme/qms/pulls', [listed(6, 'f'.repeat(40)), listed(7, merged.head)]),
    });
    expect([found.code, found.outputs['pull']]).toEqual([0, '7']);
  });

  // Nothing is judged then, and what an earlier run said of this commit is not known to be true any more.
  test.each([0, 2])('%s requests have this head', async (count) => {
    const { company, merged } = changed();
    const found = await runGate(company, merged, {
      event: { name: 'workflow_run', payload: payload(merged.head) },
      prepare: ({ routes }) =>
        routes.set(
          'GET /repos/acme/qms/pulls',
          Array.from({ length: count }, (_, index) => listed(index + 7, merged.head)),
        ),
    });
    expect([found.code, found.statuses.map(({ state, sha }) => [state, sha])]).toEqual([2, [['error', merged.head]]]);
  });
});

describe('a merge queue', () => {
  const second = procedure({
    id: 'QP-852',
    title: 'Marking of parts',
    revision: 'D',
    effective: '2026-12-01',
    more: 'change: CR-2026-015\nimpact: none, nothing else names this step\n',
    body: '## Marking\n\nParts shall be marked before receipt.\n',
    history: HISTORY.replace('CR-2026-014', 'CR-2026-015'),
  });

  async function group(reviewsOfSecond: readonly { by: 'alice' | 'bob' }[], gap = false) {
    const company = new Company();
    const base = company.git('rev-parse', 'main');
    company.branch('one');
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'One');
    const one = company.tryMerge(7, 'one');
    company.branch('two');
    company.write({ [paths.two]: second });
    const two = company.commit('carol', 'Two');
    company.git('checkout', '--quiet', '-B', 'queue', one.merge);
    company.git('-c', 'user.email=noreply@github.com', 'merge', '--quiet', '--no-ff', '--no-edit', 'two');
    const head = company.git('rev-parse', 'queue');
    company.git('checkout', '--quiet', 'main');
    const node = (number: number, from: string, to: string) => ({
      pullRequest: { number },
      baseCommit: { oid: from },
      headCommit: { oid: to },
    });
    const nodes = [...(gap ? [] : [node(7, base, one.merge)]), node(8, one.merge, head)];
    const found = await runGate(company, one, {
      branch: 'one',
      reviews: BOTH,
      event: {
        name: 'merge_group',
        payload: { merge_group: { base_sha: base, head_sha: head, base_ref: 'refs/heads/main' } },
      },
      prepare(server) {
        const other = new Map(Object.entries(routesOf(company, two, reviewsOfSecond)));
        for (const [name, route] of other) server.routes.set(name, route);
        server.routes.set(`POST /repos/acme/qms/statuses/${head}`, { status: 201 });
        server.routes.set('POST /graphql', {
          body: { data: { repository: { mergeQueue: { entries: { pageInfo: { hasNextPage: false }, nodes } } } } },
        });
      },
    });
    return { found, head };
  }

  function routesOf(_: Company, sha: string, reviews: readonly { by: 'alice' | 'bob' }[]) {
    const repo = '/repos/acme/qms';
    const repository = { id: 1, full_name: 'acme/qms', default_branch: 'main' };
    const user = { ...people.carol, type: 'User' };
    const activity = [{ before: '0'.repeat(40), after: sha, activity_type: 'branch_creation', actor: user }];
    return {
      [`GET ${repo}/pulls/8`]: {
        body: {
          number: 8,
          state: 'open',
          title: 'Two',
          user,
          head: { sha, ref: 'two', repo: repository },
          base: { sha, ref: 'main', repo: repository },
          merged_at: null,
          merge_commit_sha: null,
        },
      },
      [`GET ${repo}/pulls/8/reviews`]: reviews.map(({ by }, index) => ({
        id: index + 50,
        user: { ...people[by], type: 'User' },
        state: 'APPROVED',
        submitted_at: '2026-11-22T10:00:00Z',
        commit_id: sha,
      })),
      [`GET ${repo}/pulls/8/commits`]: [],
      [`GET ${repo}/issues/8/timeline`]: [],
      [`GET ${repo}/activity`]: ({ query }: { query: URLSearchParams }) =>
        query.get('ref') === 'refs/heads/two' ? activity : [{ ...activity[0], after: _.git('rev-parse', 'one') }],
    };
  }

  test('each request is judged by its own reviews', async () => {
    const { found, head } = await group(BOTH);
    expect([found.code, found.statuses.at(-1)]).toMatchObject([0, { state: 'success', sha: head }]);
  });

  test('one of two without approval: the group fails and names it', async () => {
    const { found } = await group([{ by: 'alice' }]);
    expect([found.code, found.statuses.at(-1)?.state]).toEqual([1, 'failure']);
    expect(found.log).toContain('github.com/acme/qms#8');
    expect(found.log).toContain('QP-852: approval as owner is missing');
  });

  test('a commit in the group that is nobody’s request', async () => {
    const { found } = await group(BOTH, true);
    expect([found.code, found.log.includes('cannot be told apart')]).toEqual([2, true]);
  });
});

describe('text from outside', () => {
  const evil =
    'x%0A::set-output name=verdict::pass @acme/all ![](https://evil.example/p.png) </details> Fixes #1 ::stop-commands::x';

  test('a hostile title reaches neither the runner nor the readers', async () => {
    const company = new Company();
    company.branch();
    const body = `${BODY}\n::add-mask::secret\n\nverdict=pass\n`;
    company.write({
      [paths.one]: LIMIT.replaceAll('Supplier approval', 'Supplier approval')
        .replace('title: Supplier approval', `title: ${JSON.stringify(evil)}`)
        .replace('# Supplier approval', `# ${evil}`)
        .replace(BODY.replace('10', '12'), body),
    });
    company.commit('carol', 'Hostile');
    const found = await runGate(company, company.tryMerge(), { reviews: BOTH });
    expect(found.outputs['verdict']).toBe('fail');
    expect(found.code).not.toBe(0);
    for (const shown of [found.summary, found.outputs['report'] ?? ''])
      expect(shown).not.toMatch(/@acme|!\[\]\(|<\/details>|Fixes #1/);
    const [, token = ''] = /^::stop-commands::(\S+)$/m.exec(found.log) ?? [];
    const outside = found.log.split(`::stop-commands::${token}`)[0] + (found.log.split(`::${token}::`)[1] ?? '');
    expect(
      outside.split('\n').filter((line) => line.startsWith('::') && !line.startsWith('::error title=Clausemark::')),
    ).toEqual([]);
  });

  test('200 KB of words: the comment fits, the summary fits', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT.replace('12 days', `12 days ${'wörds and words '.repeat(12_000)}`) });
    company.commit('carol', 'Long');
    const found = await runGate(company, company.tryMerge(), { reviews: BOTH });
    expect((found.outputs['report'] ?? '').length).toBeLessThanOrEqual(65_000);
    expect(Buffer.byteLength(found.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(found.outputs['report']).toMatch(/^### Change control:/);
  });
});

describe('the comment', () => {
  const marker = '<!-- clausemark-report:v1 -->';
  const comments = 'GET /repos/acme/qms/issues/7/comments';

  async function comment(existing: readonly unknown[]) {
    const { company, merged } = changed();
    const { server } = await runGate(company, merged, { reviews: BOTH });
    server.routes.set(comments, existing);
    server.routes.set('POST /repos/acme/qms/issues/7/comments', { status: 201 });
    for (const id of [1, 2]) server.routes.set(`PATCH /repos/acme/qms/issues/comments/${id}`, {});
    const from = server.asked.length;
    const { code } = await play(
      company,
      server,
      { name: 'pull_request_target', payload: { pull_request: { number: 7 } } },
      { mode: 'comment', token: 'secret', pull: '7', report: '### Passed' },
    );
    return {
      code,
      writes: server.asked
        .slice(from)
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path, body }) => [method, path, (body as { body: string }).body]),
    };
  }

  test('is written once, and anew into the same place', async () => {
    expect(await comment([])).toEqual({
      code: 0,
      writes: [['POST', '/repos/acme/qms/issues/7/comments', `${marker}\n### Passed`]],
    });
    const old = { id: 2, body: `${marker}\nold`, user: { id: 41898282 } };
    const filler = Array.from({ length: 120 }, (_, index) => ({ id: 1000 + index, body: 'talk', user: { id: 1 } }));
    expect((await comment([...filler, old])).writes).toEqual([
      ['PATCH', '/repos/acme/qms/issues/comments/2', `${marker}\n### Passed`],
    ]);
  });

  test('of somebody else with our marker is left alone', async () => {
    const forged = { id: 1, body: `${marker}\npassed`, user: { id: 666 } };
    expect((await comment([forged])).writes.map(([method]) => method)).toEqual(['POST']);
  });
});
