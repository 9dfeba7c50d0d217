// The mode ledger: after a merge, the entries of what was merged. It repeats the whole gate, so nobody gains by weakening that of a pull request.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectEvidence, PlatformError } from '@clausemark/platforms';
import { commitsBetween, type ListedCommit } from '@clausemark/workspace';
import * as z from 'zod';
import { ActionError } from './action-error.ts';
import { reportFile, runVerb } from './cli-mode.ts';
import { setOutput } from './commands.ts';
import { readEvent, type ActionEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { openPlatform, type Platform } from './platform.ts';
import type { Surroundings } from './surroundings.ts';

const listed = z.object({ number: z.int(), merge_commit_sha: z.string().nullable(), merged_at: z.string().nullable() });

export async function ledgerMode(surroundings: Surroundings, inputs: Inputs): Promise<number> {
  const platform = openPlatform(surroundings, inputs);
  const event = readEvent(surroundings);
  if (event.kind !== 'push')
    throw new ActionError('The ledger is written after a push.', 'Run this mode in push of the main branch.');
  for (const merge of await mergesOf(surroundings, inputs, platform, event)) {
    const code = await append(surroundings, inputs, platform, merge);
    if (code !== 0) return code;
  }
  return tellHead(surroundings, inputs);
}

/** Number and hash of the last entry, to be kept outside as an anchor. */
async function tellHead(surroundings: Surroundings, { root }: Inputs): Promise<number> {
  let head = '';
  const kept = { ...surroundings, out: (text: string) => void (head += text) };
  const code = await runVerb(kept, root, ['ledger', 'anchor']);
  if (code === 0) setOutput(surroundings, 'ledger-head', head.trim());
  else surroundings.out(head);
  return code;
}

/** One merge of one pull request: what was in force before it, and with it. */
interface Merge {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

async function append(surroundings: Surroundings, inputs: Inputs, platform: Platform, merge: Merge): Promise<number> {
  const { client, host, owner, repo } = platform;
  const { evidence } = await collectEvidence(client, { host, owner, repo, number: merge.number });
  const file = reportFile(surroundings, `evidence-${merge.number}.json`);
  writeFileSync(file, JSON.stringify(evidence));
  const range = ['--base', merge.base, '--head', merge.head];
  return runVerb(surroundings, inputs.root, ['ledger', 'append', ...range, '--evidence', file, '--push', 'origin']);
}

/** A merge queue pushes several merges at once; each is one step of the branch, judged by its own reviews. */
async function mergesOf(
  { env }: Surroundings,
  { root }: Inputs,
  platform: Platform,
  { before, after }: Extract<ActionEvent, { kind: 'push' }>,
): Promise<Merge[]> {
  const commits = await commitsBetween(join(env['GITHUB_WORKSPACE'] ?? '.', root), before, after);
  const steps = firstParents(commits, after, before);
  const merges: Merge[] = [];
  let base = before;
  for (const head of steps) {
    const number = await mergedPull(platform, head);
    if (number === undefined) continue;
    merges.push({ number, base, head });
    base = head;
  }
  if (base === after && steps.length > 0) return merges;
  throw new PlatformError(
    'ambiguous',
    `The commit ${after.slice(0, 12)} on the main branch is not the merge of exactly one pull request.`,
    'No entry was written, and nothing of it is in force. Bring the change in by a pull request.',
  );
}

/** From the oldest to the newest; a rebase leaves several commits of one request, of which the last is its merge. */
function firstParents(commits: readonly ListedCommit[], after: string, before: string): string[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const steps: string[] = [];
  for (let at: string | undefined = after; at !== undefined && at !== before; at = byId.get(at)?.parents[0]) {
    if (!byId.has(at)) break;
    steps.unshift(at);
  }
  return steps;
}

/** Undefined where no merged request, or more than one, has this commit as its merge. */
async function mergedPull({ client, owner, repo }: Platform, sha: string): Promise<number | undefined> {
  const all = await client.list('GET /repos/{owner}/{repo}/commits/{sha}/pulls', { owner, repo, sha }, listed);
  const [pull, ...others] = all.filter((item) => item.merged_at !== null && item.merge_commit_sha === sha);
  return others.length === 0 ? pull?.number : undefined;
}
