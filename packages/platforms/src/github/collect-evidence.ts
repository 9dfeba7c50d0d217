// Everything GitHub knows about who wrote and who reviewed a pull request, as one evidence file.
import { EVIDENCE_VERSION, plainInstant, type EvidenceFile } from '@clausemark/control';
import { PlatformError } from '../platform-error.ts';
import type { GitHubClient } from './github-client.ts';
import { accountsOf, readCommit } from './read-commits.ts';
import { readPushers, type Pushers } from './read-pushers.ts';
import { readReviews } from './read-reviews.ts';
import { activityShape, commitShape, pullShape, reviewShape, timelineShape, type Pull } from './shapes.ts';

export interface PullReference {
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

export interface Collected {
  readonly pull: Pull;
  readonly evidence: EvidenceFile;
}

const PULL = 'GET /repos/{owner}/{repo}/pulls/{number}';

/** @throws PlatformError when anything could not be read, or when the branch moved meanwhile */
export async function collectEvidence(client: GitHubClient, reference: PullReference): Promise<Collected> {
  const { host, owner, repo, number } = reference;
  const where = { owner, repo, number };
  const pull = await client.get(PULL, where, pullShape);
  const reviews = await client.list(`${PULL}/reviews`, where, reviewShape);
  const timeline = await client.list('GET /repos/{owner}/{repo}/issues/{number}/timeline', where, timelineShape);
  const commits = await client.list(`${PULL}/commits`, where, commitShape);
  const merge = await mergeCommit(client, reference, pull);
  const pushers = await pushersOf(client, pull);
  const after = await client.get(PULL, where, pullShape);
  if (after.head.sha !== pull.head.sha || after.base.ref !== pull.base.ref) throw moved(number);
  const all = [...commits, ...(merge === undefined ? [] : [merge])].map(readCommit);
  const author = pull.user === null ? [] : [String(pull.user.id)];
  const evidence: EvidenceFile = {
    v: EVIDENCE_VERSION,
    host,
    repo: `${owner}/${repo}`,
    change: number,
    head: pull.head.sha,
    merge: pull.merge_commit_sha,
    mergedAt: pull.merged_at === null ? null : (plainInstant(pull.merged_at) ?? null),
    accounts: [...new Set([...author, ...pushers.accounts, ...commits.flatMap(accountsOf)])],
    commits: all,
    reviews: readReviews(reviews, timeline),
    statements: [],
    gaps: [
      ...(pull.user === null ? ['the account that opened the pull request no longer exists'] : []),
      ...(pushers.gap === undefined ? [] : [pushers.gap]),
    ],
  };
  return { pull, evidence };
}

/** The commit of a merged request: whether GitHub made it decides whether who merged counts as an author. */
async function mergeCommit(client: GitHubClient, { owner, repo }: PullReference, pull: Pull) {
  if (pull.merged_at === null || pull.merge_commit_sha === null) return undefined;
  const ref = pull.merge_commit_sha;
  return client.get('GET /repos/{owner}/{repo}/commits/{ref}', { owner, repo, ref }, commitShape);
}

async function pushersOf(client: GitHubClient, { head }: Pull): Promise<Pushers> {
  if (head.repo === null) return { accounts: [], gap: 'the repository the branch was in no longer exists' };
  const [owner = '', repo = ''] = head.repo.full_name.split('/');
  try {
    const where = { owner, repo, ref: `refs/heads/${head.ref}` };
    const activity = await client.listByCursor('GET /repos/{owner}/{repo}/activity', where, activityShape);
    return readPushers(activity, head.sha, head.ref);
  } catch (error) {
    const hidden = error instanceof PlatformError && ['missing-permission', 'not-found'].includes(error.code);
    if (!hidden) throw error;
    return { accounts: [], gap: `who pushed to ${head.repo.full_name} could not be read` };
  }
}

function moved(number: number): PlatformError {
  return new PlatformError(
    'moved',
    `Pull request ${number} was pushed to while it was being read.`,
    'Nothing to do: the push starts a run of its own.',
  );
}
