// Runs the gate of the action on a pull request of a test company, as the runner would: environment, event file, API, git server.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedCommit, recordedPull, type RecordedPull } from '@clausemark/platforms/testing/recorded-pull';
import { replayGitHub, type Answer, type ReplayGitHub } from '@clausemark/platforms/testing/replay-github';
import { onTestFinished } from 'vitest';
import { runAction } from '../src/run-action.ts';
import { people, TODAY, type Company, type Person } from './company.ts';

export interface Reviewed {
  readonly by: Person;
  readonly state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  /** Default: the head of the branch. */
  readonly commit?: string | null;
  readonly at?: string;
}

export interface GateRun {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly statuses: readonly { readonly state: string; readonly description: string; readonly sha: string }[];
  readonly server: ReplayGitHub;
}

export interface GateScene {
  readonly reviews?: readonly Reviewed[];
  readonly author?: Person;
  readonly pushers?: readonly Person[];
  readonly faults?: readonly { readonly on: string; readonly answer: Answer }[];
  readonly pull?: Partial<RecordedPull>;
  readonly number?: number;
  readonly branch?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Changes the server before the run. */
  readonly prepare?: (server: ReplayGitHub) => void;
}

/** @param merged what `tryMerge` returned */
export async function runGate(
  company: Company,
  merged: { readonly head: string; readonly merge: string },
  scene: GateScene = {},
): Promise<GateRun> {
  const { number = 7, author = 'carol', branch = 'work' } = scene;
  const server = await replayGitHub(
    recordedPull({
      number,
      branch,
      head: merged.head,
      mergeCommit: merged.merge,
      author: people[author],
      pushers: (scene.pushers ?? [author]).map((who) => people[who]),
      commits: commitsOf(company, branch),
      reviews: (scene.reviews ?? []).map((review, index) => reviewOf(review, index, merged.head)),
      ...scene.pull,
    }),
  );
  onTestFinished(() => server.close());
  server.routes.set(`POST /repos/acme/qms/statuses/${merged.head}`, { status: 201, body: {} });
  server.faults.push(...(scene.faults ?? []));
  scene.prepare?.(server);
  const event = scene.event ?? { name: 'pull_request_target', payload: { pull_request: { number } } };
  return play(company, server, event, { mode: 'gate', today: TODAY, token: 'secret', ...scene.inputs });
}

export async function play(
  company: Company,
  server: ReplayGitHub,
  event: { readonly name: string; readonly payload: unknown },
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<GateRun> {
  const place = join(company.top, `runner-${Math.floor(performance.now() * 1000)}`);
  mkdirSync(place);
  const files = { event: join(place, 'event.json'), output: join(place, 'output'), summary: join(place, 'summary') };
  writeFileSync(files.event, JSON.stringify(event.payload));
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  let log = '';
  const code = await runAction({
    env: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_REPOSITORY: 'acme/qms',
      GITHUB_SERVER_URL: `file://${company.top}`,
      GITHUB_API_URL: server.apiUrl,
      GITHUB_WORKSPACE: company.folder,
      RUNNER_TEMP: place,
      ...env,
    },
    out: (text) => (log += text),
    protocols: 'file',
    retryWait: 1,
  });
  const statuses = server.asked
    .filter(({ method, path }) => method === 'POST' && path.includes('/statuses/'))
    .map(({ path, body }) => ({
      sha: path.split('/').at(-1) ?? '',
      ...(body as { state: string; description: string }),
    }));
  return {
    code,
    log,
    outputs: readOutputs(readFileSync(files.output, 'utf8')),
    summary: readFileSync(files.summary, 'utf8'),
    statuses,
    server,
  };
}

/** As the runner reads the file of outputs. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter ?? '', index + 1);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

function reviewOf(
  { by, state = 'APPROVED', commit, at = '2026-11-22T10:00:00Z' }: Reviewed,
  index: number,
  head: string,
) {
  return { id: index + 1, user: people[by], state, submitted_at: at, commit_id: commit === undefined ? head : commit };
}

/** Commits of the branch as the API lists them; an address that GitHub knows has its account. */
function commitsOf(company: Company, branch: string): unknown[] {
  return company
    .git('log', '--format=%H %ae', `main..${branch}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha = '', email = ''] = line.split(' ');
      const who = Object.entries(people).find(([name]) => email === `${name}@acme.example`)?.[1];
      return recordedCommit(sha, email, who ?? null);
    });
}
