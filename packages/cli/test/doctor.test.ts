// `clausemark doctor` on real repositories and a server that answers as GitHub does.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replayGitHub, type Route } from '@clausemark/platforms/testing/replay-github';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Company, control, TODAY } from '../../action/test/company.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const starter = fileURLToPath(new URL('../../action/starter/', import.meta.url));

interface Row {
  readonly code: string;
  readonly state: string;
  readonly what: string;
  readonly mend?: string;
}

function withStarter(company = new Company()): Company {
  cpSync(starter, company.folder, { recursive: true });
  company.commit('dan', 'Workflows');
  return company;
}

const pull = {
  type: 'pull_request',
  ruleset_id: 1,
  parameters: {
    dismiss_stale_reviews_on_push: true,
    require_last_push_approval: true,
    require_code_owner_review: true,
    required_approving_review_count: 1,
  },
};
const checks = {
  type: 'required_status_checks',
  ruleset_id: 1,
  parameters: {
    strict_required_status_checks_policy: true,
    required_status_checks: [{ context: 'clausemark/change-control', integration_id: 15368 }],
  },
};
const plain = (type: string) => ({ type, ruleset_id: 1 });
const main = [pull, checks, plain('non_fast_forward'), plain('deletion')];

const good: Readonly<Record<string, Route>> = {
  'GET /repos/acme/qms': { body: { has_pages: true, private: true } },
  'GET /repos/acme/qms/pages': { body: { public: false } },
  'GET /repos/acme/qms/rules/branches/main': main,
  'GET /repos/acme/qms/rules/branches/clausemark-ledger': [
    plain('non_fast_forward'),
    plain('deletion'),
    plain('update'),
  ],
  'GET /repos/acme/qms/rulesets/1': { body: { name: 'Manual', bypass_actors: [] } },
  'GET /orgs/your-organisation/teams/quality/members': [{ id: 101 }, { id: 102 }],
};

async function doctor(company: Company, routes?: Readonly<Record<string, Route>>, args: readonly string[] = []) {
  const server = await replayGitHub(routes ?? {});
  onTestFinished(() => server.close());
  const env = {
    GITHUB_REPOSITORY: 'acme/qms',
    GITHUB_API_URL: server.apiUrl,
    ...(routes && { GITHUB_TOKEN: 'secret' }),
  };
  const io = fakeIo(company.folder, env);
  const code = await run(['doctor', '--json', '--today', TODAY, ...args], io);
  const rows = io.written.out === '' ? [] : (JSON.parse(io.written.out) as Row[]);
  return { code, rows, server, err: io.written.err, wrong: rows.filter(({ state }) => state !== 'ok') };
}

test('everything seen and in order: 0, and nothing was written anywhere', async () => {
  const company = withStarter();
  const before = company.git('for-each-ref') + company.git('status', '--porcelain') + company.git('count-objects');
  const { code, wrong, rows, server } = await doctor(company, good);
  expect([wrong, code]).toEqual([[], 0]);
  expect(new Set(rows.map((row) => row.code)).size).toBe(11);
  expect(rows.find(({ what }) => what.includes('planted'))?.what).toMatch(/the gate stopped it \(.*CHG001/);
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
  expect(company.git('for-each-ref') + company.git('status', '--porcelain') + company.git('count-objects')).toBe(
    before,
  );
});

describe('what was not seen is never green', () => {
  test.each([
    ['offline', good, ['--offline']],
    ['without a token', undefined, []],
    ['with a token that may see nothing', {}, []],
  ] as const)('%s', async (_, routes, args) => {
    const { code, rows } = await doctor(withStarter(), routes, args);
    expect(code).toBe(2);
    for (const id of ['CTL001', 'CTL002', 'CTL003', 'CTL004', 'CTL005', 'CTL011']) {
      expect(rows.filter((row) => row.code === id).map(({ state }) => state)).toEqual(['NOT SEEN']);
    }
  });

  test('who may go past the rules, where the token is not that of an administrator', async () => {
    const { code, wrong } = await doctor(withStarter(), {
      ...good,
      'GET /repos/acme/qms/rulesets/1': { body: { name: 'Manual' } },
    });
    expect([code, wrong.map(({ code: id, state }) => [id, state])]).toEqual([2, [['CTL005', 'NOT SEEN']]]);
  });
});

describe('settings that let something through', () => {
  const without = (type: string) => main.filter((item) => item.type !== type);
  const branch = 'GET /repos/acme/qms/rules/branches/main';
  const parameters = (more: object) => [
    { ...pull, parameters: { ...pull.parameters, ...more } },
    ...without('pull_request'),
  ];

  test.each([
    ['CTL002', 'a push keeps approvals', { [branch]: parameters({ dismiss_stale_reviews_on_push: false }) }],
    ['CTL003', 'the last push needs nobody', { [branch]: parameters({ require_last_push_approval: false }) }],
    ['CTL004', 'force pushes', { [branch]: without('non_fast_forward') }],
    ['CTL004', 'deletion', { [branch]: without('deletion') }],
    [
      'CTL005',
      'a bypass list',
      { 'GET /repos/acme/qms/rulesets/1': { body: { name: 'Manual', bypass_actors: [{ actor_id: 5 }] } } },
    ],
    ['CTL006', 'the status is not required', { [branch]: without('required_status_checks') }],
    [
      'CTL006',
      'anybody may set the status',
      {
        [branch]: [
          pull,
          {
            ...checks,
            parameters: { ...checks.parameters, required_status_checks: [{ context: 'clausemark/change-control' }] },
          },
          plain('non_fast_forward'),
          plain('deletion'),
        ],
      },
    ],
    ['CTL001', 'the ledger is open', { 'GET /repos/acme/qms/rules/branches/clausemark-ledger': [] }],
  ] as const)('%s: %s', async (id, _, routes) => {
    const { code, wrong } = await doctor(withStarter(), { ...good, ...routes });
    expect([code, wrong.map((row) => [row.code, row.state])]).toEqual([1, [[id, 'PROBLEM']]]);
    expect(wrong[0]?.mend).toBeTruthy();
  });

  test.each([
    ['a team with a stranger', [{ id: 101 }, { id: 666 }], 'does not know'],
    ['a team that may approve nothing', [{ id: 103 }], 'Nobody whom CODEOWNERS asks'],
  ])('CTL008: %s', async (_, members, words) => {
    const { code, wrong } = await doctor(withStarter(), {
      ...good,
      'GET /orgs/your-organisation/teams/quality/members': members,
    });
    expect([code, wrong.map(({ code: id, what }) => [id, what.includes(words)])]).toEqual([1, [['CTL008', true]]]);
  });

  test('CTL011: a public site of an internal manual', async () => {
    const company = withStarter();
    company.write({
      'procedures/QP-852-marking.md': company
        .read('procedures/QP-852-marking.md')
        .replace('status: released', 'status: released\nclassification: internal'),
    });
    const { code, wrong } = await doctor(company, { ...good, 'GET /repos/acme/qms/pages': { body: { public: true } } });
    expect([code, wrong.map(({ what }) => what)]).toEqual([1, [expect.stringContaining('QP-852')]]);
  });
});

describe('files that let something through', () => {
  const gate = '.github/workflows/manual-gate.yml';

  test.each([
    ['CTL006', 'no gate', (text: string) => text.replace('pull_request_target', 'pull_request')],
    [
      'CTL006',
      'a path filter',
      (text: string) => text.replace('ready_for_review]', "ready_for_review], paths: ['procedures/**']"),
    ],
    [
      'CTL006',
      'a condition',
      (text: string) => text.replace('  gate:\n', "  gate:\n    if: github.actor != 'mallory'\n"),
    ],
    ['CTL006', 'no merge queue', (text: string) => text.replace(/ {2}merge_group:.*\n/, '')],
    [
      'CTL006',
      'cancelled runs',
      (text: string) => text.replace('cancel-in-progress: false', 'cancel-in-progress: true'),
    ],
    ['CTL009', 'a tag instead of a commit', (text: string) => text.replace(/@[0-9a-f]{40}/, '@v1')],
    [
      'CTL010',
      'a checkout of strangers',
      (text: string) =>
        `${text}  build:\n    permissions: {}\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@${'a'.repeat(40)}\n`,
    ],
    [
      'CTL010',
      'a title in a script',
      (text: string) =>
        `${text}  build:\n    permissions: {}\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "\${{ github.event.pull_request.title }}"\n`,
    ],
  ])('%s: %s', async (id, _, change) => {
    const company = withStarter();
    const changed = change(company.read(gate));
    expect(changed).not.toBe(company.read(gate));
    company.write({ [gate]: changed });
    const { code, wrong } = await doctor(company, good);
    expect([code, wrong.some((row) => row.code === id && row.state === 'PROBLEM')]).toEqual([1, true]);
  });

  test('CTL007, CTL008: nobody owns the control, or a line names nobody', async () => {
    const company = withStarter();
    company.write({ '.github/CODEOWNERS': '/procedures/ @acme/quality\n/control/\n' });
    const { wrong } = await doctor(company, good);
    expect(wrong.map((row) => [row.code, row.state])).toEqual([
      ['CTL007', 'PROBLEM'],
      ['CTL008', 'PROBLEM'],
    ]);
  });

  test('the planted change gets through where the rule was switched off', async () => {
    const config = `${control['clausemark.yaml'].replace('profile: regulated\n', '')}rules: { released-content-changed: off }\n`;
    const { code, wrong } = await doctor(withStarter(new Company({ 'clausemark.yaml': config })), good);
    expect([code, wrong.map(({ what }) => what)]).toEqual([1, [expect.stringContaining('did not stop it')]]);
  });
});
