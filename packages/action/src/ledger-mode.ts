// The mode ledger: after a merge, the entries of what was merged. It repeats the whole gate, so nobody gains by weakening that of a pull request.
import { writeFileSync } from 'node:fs';
import { collectEvidence, PlatformError } from '@clausemark/platforms';
import * as z from 'zod';
import { ActionError } from './action-error.ts';
import { reportFile, runVerb } from './cli-mode.ts';
import { readEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { openPlatform, type Platform } from './platform.ts';
import type { Surroundings } from './surroundings.ts';

const listed = z.object({ number: z.int(), merge_commit_sha: z.string().nullable(), merged_at: z.string().nullable() });

export async function ledgerMode(surroundings: Surroundings, inputs: Inputs): Promise<number> {
  const platform = openPlatform(surroundings, inputs);
  const event = readEvent(surroundings);
  if (event.kind !== 'push')
    throw new ActionError('The ledger is written after a push.', 'Run this mode in push of the main branch.');
  const { client, host, owner, repo } = platform;
  const number = await mergedPull(platform, event.after);
  const { evidence } = await collectEvidence(client, { host, owner, repo, number });
  const file = reportFile(surroundings, 'evidence.json');
  writeFileSync(file, JSON.stringify(evidence));
  return runVerb(surroundings, inputs.root, [
    'ledger',
    'append',
    '--base',
    event.before,
    '--head',
    event.after,
    '--evidence',
    file,
    '--push',
    'origin',
  ]);
}

/** The one request whose merge is this commit. A push without one went past the gate. */
async function mergedPull({ client, owner, repo }: Platform, sha: string): Promise<number> {
  const all = await client.list('GET /repos/{owner}/{repo}/commits/{sha}/pulls', { owner, repo, sha }, listed);
  const [pull, ...others] = all.filter((item) => item.merged_at !== null && item.merge_commit_sha === sha);
  if (pull !== undefined && others.length === 0) return pull.number;
  throw new PlatformError(
    'ambiguous',
    `The commit ${sha.slice(0, 12)} on the main branch is not the merge of exactly one pull request.`,
    'No entry was written, and nothing of it is in force. Bring the change in by a pull request.',
  );
}
