// After merges: the action writes the ledger of a real origin, one entry a merge, and nothing for what went past the gate.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { replayGitHub, type Route } from '@clausemark/platforms/testing/replay-github';
import { recordedCommit, recordedPull } from '@clausemark/platforms/testing/recorded-pull';
import { expect, onTestFinished, test } from 'vitest';
import { Company, paths, people, procedure, type Person } from './company.ts';
import { play } from './pull-run.ts';

const cli = join(import.meta.dirname, '../../cli/bin/clausemark.js');
const HISTORY =
  '| A | 2026-12-01 | purchasing-manager | CR-2026-014 | First release of the procedure for our suppliers |';
const first = {
  revision: 'A',
  effective: '2026-12-01',
  more: 'change: CR-2026-014\nimpact: none, nothing else refers to it\n',
  history: HISTORY,
};
const supplier = procedure(first);
const marking = procedure({ ...first, id: 'QP-852', title: 'Marking of parts' });
const draft = (text: string): string => text.replace('status: released', 'status: draft');

interface Merged {
  readonly number: number;
  readonly branch: string;
  readonly head: string;
  readonly merge: string;
}

class Origin extends Company {
  constructor() {
    super({ [paths.one]: draft(supplier), [paths.two]: draft(marking) });
    execFileSync(process.execPath, [cli, 'ledger', 'init', '--repo', 'github.com/acme/qms'], {
      cwd: this.folder,
      stdio: 'pipe',
    });
  }

  merge(number: number, path: string, text: string): Merged {
    const branch = `work-${number}`;
    this.branch(branch);
    this.write({ [path]: text });
    const head = this.commit('carol', `Change ${number}`);
    this.git('checkout', '--quiet', 'main');
    this.git('-c', 'user.email=noreply@github.com', 'merge', '--quiet', '--no-ff', '--no-edit', branch);
    return { number, branch, head, merge: this.git('rev-parse', 'main') };
  }
}

/** Reviewed and merged now: an approval from before the ledger began would be refused. */
function routesOf(merged: readonly Merged[], reviewers: readonly Person[]): Record<string, Route> {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const routes: Record<string, Route> = {};
  for (const { number, branch, head, merge } of merged) {
    Object.assign(
      routes,
      recordedPull({
        number,
        branch,
        head,
        mergeCommit: merge,
        mergedAt: now,
        reviews: reviewers.map((who, index) => ({
          id: number * 10 + index,
          user: people[who],
          state: 'APPROVED',
          submitted_at: now,
          commit_id: head,
        })),
      }),
    );
    const signed = {
      author: { email: 'carol@acme.example' },
      committer: { email: 'noreply@github.com' },
      message: 'Merge',
      verification: { verified: true },
    };
    routes[`GET /repos/acme/qms/commits/${merge}`] = {
      body: recordedCommit(merge, 'x', null, {
        commit: signed,
        committer: { id: 19864447, login: 'web-flow' },
      }) as object,
    };
    routes[`GET /repos/acme/qms/commits/${merge}/pulls`] = [{ number, merge_commit_sha: merge, merged_at: now }];
  }
  routes['GET /repos/acme/qms/activity'] = ({ query }) => {
    const found = merged.find(({ branch }) => query.get('ref') === `refs/heads/${branch}`);
    return [{ before: '0'.repeat(40), after: found?.head, activity_type: 'branch_creation', actor: { id: 103 } }];
  };
  return routes;
}

async function pushed(origin: Origin, before: string, routes: Record<string, Route>) {
  const server = await replayGitHub(routes);
  onTestFinished(() => server.close());
  const clone = join(origin.top, `clone-${Math.floor(performance.now() * 1000)}`);
  execFileSync('git', ['clone', '--quiet', origin.folder, clone], { stdio: 'pipe' });
  const event = { name: 'push', payload: { before, after: origin.git('rev-parse', 'main'), forced: false } };
  const run = await play(origin, server, event, { mode: 'ledger', token: 'secret' }, { GITHUB_WORKSPACE: clone });
  const text = origin.git('show', 'clausemark-ledger:ledger.jsonl').trim().split('\n');
  const released = text
    .map((line) => JSON.parse(line) as { type: string; doc?: string; source?: { pr: number } })
    .filter(({ type }) => type === 'revision.released');
  return { ...run, clone, released: released.map(({ doc, source }) => [doc, source?.pr]) };
}

test('two merges of a queue in one push: an entry each, with the request it came by, and the ledger verifies', async () => {
  const origin = new Origin();
  const before = origin.git('rev-parse', 'main');
  const merged = [origin.merge(7, paths.one, supplier), origin.merge(8, paths.two, marking)];
  const run = await pushed(origin, before, routesOf(merged, ['alice', 'bob']));
  expect([run.code, run.log.includes('error')]).toEqual([0, false]);
  expect(run.released).toEqual([
    ['QP-841', 7],
    ['QP-852', 8],
  ]);
  expect(run.outputs['ledger-head']).toMatch(/^3:[0-9a-f]{64}$/);
  execFileSync('git', ['fetch', '--quiet', 'origin'], { cwd: run.clone });
  const verified = execFileSync(process.execPath, [cli, 'verify', '--json'], { cwd: run.clone, encoding: 'utf8' });
  expect(JSON.parse(verified)).toMatchObject({ sound: true });
});

test('merged by somebody who went past the gate: no entry', async () => {
  const origin = new Origin();
  const before = origin.git('rev-parse', 'main');
  const merged = [origin.merge(7, paths.one, supplier)];
  const run = await pushed(origin, before, routesOf(merged, ['alice']));
  expect([run.code === 0, run.released]).toEqual([false, []]);
});

test('pushed without a pull request: no entry', async () => {
  const origin = new Origin();
  const before = origin.git('rev-parse', 'main');
  origin.write({ [paths.one]: supplier });
  const sha = origin.commit('carol', 'Straight to main');
  const run = await pushed(origin, before, { [`GET /repos/acme/qms/commits/${sha}/pulls`]: [] });
  expect([run.code, run.released, run.log.includes('not the merge of exactly one pull request')]).toEqual([
    2,
    [],
    true,
  ]);
});

test('the doctor of the night keeps what it saw in the ledger, and only where it is told to', async () => {
  const origin = new Origin();
  const clone = join(origin.top, 'night');
  execFileSync('git', ['clone', '--quiet', origin.folder, clone], { stdio: 'pipe' });
  const server = await replayGitHub({});
  onTestFinished(() => server.close());
  const types = (): string[] =>
    origin
      .git('show', 'clausemark-ledger:ledger.jsonl')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
  const night = (inputs: Readonly<Record<string, string>>) =>
    play(
      origin,
      server,
      { name: 'schedule', payload: {} },
      { mode: 'doctor', ...inputs },
      { GITHUB_WORKSPACE: clone, GITHUB_REPOSITORY: '' },
    );
  const looked = await night({});
  expect([looked.code, types()]).toEqual([1, ['genesis']]);
  const kept = await night({ record: 'true' });
  expect(kept.log).toContain('Recorded in the ledger as entry 2.');
  expect([kept.code, types()]).toEqual([1, ['genesis', 'control.observed']]);
});
