// Which pull request an event is about, when the event names only a commit. Exactly one, or none is judged.
import { PlatformError, type PullReference } from '@clausemark/platforms';
import * as z from 'zod';
import type { ActionEvent } from '../event.ts';
import type { Platform } from '../platform.ts';

const listed = z.object({
  number: z.int(),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});

export async function findPull(
  { client, host, owner, repo }: Platform,
  event: Extract<ActionEvent, { kind: 'pull' | 'head' }>,
): Promise<PullReference> {
  if (event.kind === 'pull') return { host, owner, repo, number: event.number };
  const { sha, branch, headOwner, headRepo } = event;
  const where = { owner, repo, state: 'open', head: `${headOwner}:${branch}` };
  const open = await client.list('GET /repos/{owner}/{repo}/pulls', where, listed);
  const [found, ...others] = open.filter(({ head }) => head.sha === sha && head.repo?.full_name === headRepo);
  if (found !== undefined && others.length === 0) return { host, owner, repo, number: found.number };
  throw new PlatformError(
    'ambiguous',
    `${found === undefined ? 'No' : 'More than one'} open pull request has the commit ${sha.slice(0, 12)} as its head.`,
    'Nothing was judged. A push or an edit of the pull request starts the gate again.',
  );
}
