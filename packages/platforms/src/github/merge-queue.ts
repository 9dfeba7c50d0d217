// Which pull requests a merge group is made of, and the commits each of them stands between.
import * as z from 'zod';
import { PlatformError } from '../platform-error.ts';
import type { GitHubClient } from './github-client.ts';

export interface QueuedPull {
  readonly number: number;
  /** The state of the branch before it in the queue, and with it. */
  readonly base: string;
  readonly head: string;
}

const QUERY = `query($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) {
        pageInfo { hasNextPage }
        nodes { pullRequest { number } baseCommit { oid } headCommit { oid } }
      }
    }
  }
}`;

const commit = z.object({ oid: z.string() }).nullable();
const shape = z.object({
  repository: z.object({
    mergeQueue: z
      .object({
        entries: z.object({
          pageInfo: z.object({ hasNextPage: z.boolean() }),
          nodes: z.array(
            z.object({ pullRequest: z.object({ number: z.int() }), baseCommit: commit, headCommit: commit }),
          ),
        }),
      })
      .nullable(),
  }),
});

export interface MergeGroup {
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  readonly base: string;
  readonly head: string;
}

/**
 * The requests between base and head of a group, in order.
 *
 * @throws PlatformError unless they lead from one to the other without a gap: a commit that is nobody's would be judged by nobody
 */
export async function queuedPulls(
  client: GitHubClient,
  { owner, repo, branch, base, head }: MergeGroup,
): Promise<QueuedPull[]> {
  const { repository } = await client.graphql(QUERY, { owner, repo, branch }, shape);
  const entries = repository.mergeQueue?.entries;
  const nodes = entries?.nodes ?? [];
  const chain: QueuedPull[] = [];
  for (let at = head; at !== base;) {
    const entry = nodes.find(({ headCommit }) => headCommit?.oid === at);
    const before = entry?.baseCommit?.oid;
    if (entry === undefined || before === undefined || chain.length >= nodes.length) throw unknownGroup(head);
    chain.unshift({ number: entry.pullRequest.number, base: before, head: at });
    at = before;
  }
  if (chain.length === 0) throw unknownGroup(head);
  return chain;
}

function unknownGroup(head: string): PlatformError {
  return new PlatformError(
    'ambiguous',
    `The commits of the merge group ${head.slice(0, 12)} cannot be told apart by pull request.`,
    'Let the queue hold one pull request at a time (maximum group size 1), or put them in again.',
  );
}
