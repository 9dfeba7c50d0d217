// CTL001 to CTL006 as the platform tells: which rules are active on a branch. What the token may not see is said, never passed.
import * as z from 'zod';
import type { GitHubClient } from '../github/github-client.ts';
import { PlatformError } from '../platform-error.ts';
import { notSeen, ok, problem, type Check } from './check.ts';

export const STATUS = 'clausemark/change-control';
const LEDGER = 'clausemark-ledger';

const rule = z.looseObject({
  type: z.string(),
  ruleset_id: z.int().optional(),
  parameters: z
    .looseObject({
      dismiss_stale_reviews_on_push: z.boolean().optional(),
      require_last_push_approval: z.boolean().optional(),
      require_code_owner_review: z.boolean().optional(),
      required_approving_review_count: z.int().optional(),
      strict_required_status_checks_policy: z.boolean().optional(),
      required_status_checks: z
        .array(z.looseObject({ context: z.string(), integration_id: z.int().nullish() }))
        .optional(),
    })
    .optional(),
});
type Rule = z.output<typeof rule>;

const ruleset = z.looseObject({ name: z.string(), bypass_actors: z.array(z.unknown()).optional() });

interface Where {
  readonly owner: string;
  readonly repo: string;
}

export async function branchChecks(client: GitHubClient, where: Where, main: string): Promise<Check[]> {
  try {
    const onMain = await rulesOf(client, where, main);
    const onLedger = await rulesOf(client, where, LEDGER);
    return [
      ...mainChecks(onMain, main),
      ...pinnedChecks(onMain, main),
      ...ledgerChecks(onLedger),
      await bypassCheck(client, where, [...onMain, ...onLedger]),
    ];
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return ['CTL001', 'CTL002', 'CTL003', 'CTL004', 'CTL005', 'CTL006'].map((code) =>
      notSeen(code, `The rules of the branches could not be read: ${error.message}`, error.mend),
    );
  }
}

function rulesOf(client: GitHubClient, where: Where, branch: string): Promise<Rule[]> {
  return client.list('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...where, branch }, rule);
}

function mainChecks(rules: readonly Rule[], main: string): Check[] {
  const of = (type: string): Rule | undefined => rules.find((item) => item.type === type);
  const pull = of('pull_request')?.parameters;
  const has = (code: string, isThere: boolean, what: string, mend: string): Check =>
    isThere ? ok(code, `${main}: ${what}`) : problem(code, `${main}: not so that ${what}`, mend);
  return [
    rules.length === 0
      ? problem(
          'CTL001',
          `No ruleset is active on ${main}.`,
          'Make one for the default branch: Settings, Rules, Rulesets.',
        )
      : ok('CTL001', `Rulesets are active on ${main}.`),
    has(
      'CTL001',
      pull !== undefined,
      'nothing gets in without a pull request.',
      'Require a pull request before merging.',
    ),
    has(
      'CTL002',
      pull?.dismiss_stale_reviews_on_push === true,
      'a push dismisses approvals.',
      'Dismiss stale approvals when new commits are pushed.',
    ),
    has(
      'CTL003',
      pull?.require_last_push_approval === true,
      'the last push is approved by somebody else.',
      'Require approval of the most recent push.',
    ),
    has('CTL004', of('non_fast_forward') !== undefined, 'nobody rewrites the history.', 'Block force pushes.'),
    has('CTL004', of('deletion') !== undefined, 'nobody deletes the branch.', 'Restrict deletions.'),
    has(
      'CTL007',
      pull?.require_code_owner_review === true,
      'owners are asked for their files.',
      'Require review from code owners.',
    ),
  ];
}

function pinnedChecks(rules: readonly Rule[], main: string): Check[] {
  const required = rules.filter(({ type }) => type === 'required_status_checks');
  const own = required
    .flatMap(({ parameters }) => parameters?.required_status_checks ?? [])
    .find(({ context }) => context === STATUS);
  if (own === undefined) {
    return [
      problem(
        'CTL006',
        `${main}: the status ${STATUS} is not required, so the gate stops nobody.`,
        `Require the status check ${STATUS}.`,
      ),
    ];
  }
  const strict =
    required.some(({ parameters }) => parameters?.strict_required_status_checks_policy === true) ||
    rules.some(({ type }) => type === 'merge_queue');
  return [
    ok('CTL006', `${main}: the status ${STATUS} is required.`),
    own.integration_id == null
      ? problem(
          'CTL006',
          `The status ${STATUS} may come from anybody with write access.`,
          'Choose the app that sets it as the source of the check.',
        )
      : ok('CTL006', `The status ${STATUS} counts from one app only.`),
    strict
      ? ok('CTL006', 'What is merged is up to date, or comes through a merge queue.')
      : problem(
          'CTL006',
          'A pull request may be merged that was judged against an older state.',
          'Require branches to be up to date, or use a merge queue.',
        ),
  ];
}

function ledgerChecks(rules: readonly Rule[]): Check[] {
  const types = new Set(rules.map(({ type }) => type));
  const missing = ['non_fast_forward', 'deletion', 'update'].filter((type) => !types.has(type));
  return missing.length === 0
    ? [ok('CTL001', `${LEDGER}: only its own account writes it, and nobody rewrites or deletes it.`)]
    : [
        problem(
          'CTL001',
          `${LEDGER}: not protected against ${missing.map((type) => words[type]).join(', ')}.`,
          'Make a ruleset for it: restrict updates to the ledger account, block force pushes, restrict deletions.',
        ),
      ];
}

const words: Readonly<Record<string, string>> = {
  non_fast_forward: 'rewriting',
  deletion: 'deletion',
  update: 'pushes of anybody',
};

/** GitHub shows the list only to administrators. */
async function bypassCheck(client: GitHubClient, where: Where, rules: readonly Rule[]): Promise<Check> {
  const ids = [...new Set(rules.flatMap(({ ruleset_id: id }) => id ?? []))];
  const sets = await Promise.all(
    ids.map((id) => client.get('GET /repos/{owner}/{repo}/rulesets/{id}', { ...where, id }, ruleset)),
  );
  const hidden = sets.filter((set) => set.bypass_actors === undefined).map(({ name }) => name);
  const open = sets.filter((set) => (set.bypass_actors?.length ?? 0) > 0).map(({ name }) => name);
  if (open.length > 0) {
    return problem(
      'CTL005',
      `Somebody may go past the rules of ${open.join(', ')}.`,
      'Empty the bypass list, or name in the procedure who is on it and why; the ledger account alone belongs on that of the ledger.',
    );
  }
  if (hidden.length > 0 || ids.length === 0) {
    return notSeen(
      'CTL005',
      'Who may go past the rules is shown to administrators only.',
      'Run clausemark doctor with the token of an administrator (GITHUB_TOKEN).',
    );
  }
  return ok('CTL005', 'Nobody may go past the rules.');
}
