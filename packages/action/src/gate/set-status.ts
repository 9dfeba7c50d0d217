// The one commit status that stands for the gate. Reviews and pushes start separate runs; the last word counts.
import * as z from 'zod';
import type { Platform } from '../platform.ts';
import type { Surroundings } from '../surroundings.ts';

export const STATUS_CONTEXT = 'clausemark/change-control';
const LONGEST = 140;

export type StatusState = 'pending' | 'success' | 'failure' | 'error';

/** @throws PlatformError when it cannot be set: then it stays what it was, never better */
export async function setStatus(
  { client, owner, repo }: Platform,
  { env }: Surroundings,
  sha: string,
  state: StatusState,
  sentence: string,
): Promise<void> {
  const run = env['GITHUB_RUN_ID'];
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const target = run === undefined ? {} : { target_url: `${server}/${owner}/${repo}/actions/runs/${run}` };
  const description = sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1)}…`;
  const where = { owner, repo, sha, state, context: STATUS_CONTEXT, description, ...target };
  await client.send('POST /repos/{owner}/{repo}/statuses/{sha}', where, z.unknown());
}
