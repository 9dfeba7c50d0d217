// A pull request as GitHub's API describes it, to be varied: the fields we read, and some around them that we must pass over.
import type { Route } from './replay-github.ts';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}

export interface RecordedReview {
  readonly id: number;
  readonly user: Account | null;
  readonly state: string;
  readonly submitted_at?: string;
  readonly commit_id: string | null;
}

export interface RecordedPull {
  readonly repo?: string;
  readonly number?: number;
  readonly author?: Account;
  readonly head: string;
  readonly branch?: string;
  readonly baseRef?: string;
  readonly mergeCommit?: string | null;
  readonly mergedAt?: string | null;
  readonly reviews?: readonly RecordedReview[];
  readonly timeline?: readonly unknown[];
  readonly commits?: readonly unknown[];
  readonly pushers?: readonly Account[];
  readonly activity?: readonly unknown[];
}

export const account = ({ id, login, type = 'User' }: Account): unknown => ({
  id,
  login,
  type,
  node_id: `U_${id}`,
  site_admin: false,
});

/** One commit of `GET /pulls/N/commits`. */
export function recordedCommit(sha: string, email: string, who: Account | null, more: object = {}): unknown {
  const person = { name: email, email, date: '2026-11-22T08:00:00Z' };
  return {
    sha,
    node_id: `C_${sha}`,
    commit: {
      author: person,
      committer: person,
      message: 'A change',
      verification: { verified: false, reason: 'unsigned' },
    },
    author: who === null ? null : account(who),
    committer: who === null ? null : account(who),
    parents: [],
    ...more,
  };
}

/** Routes of one pull request, for `replayGitHub`. */
export function recordedPull(pull: RecordedPull): Record<string, Route> {
  const { repo = 'acme/qms', number = 7, author = { id: 103, login: 'carol' }, branch = 'work', head } = pull;
  const base = `/repos/${repo}`;
  const repository = { id: 1, full_name: repo, default_branch: 'main', private: true };
  const activity = (pull.pushers ?? [author]).map((who, index, all) => ({
    id: index,
    before: index === all.length - 1 ? '0'.repeat(40) : 'f'.repeat(40),
    after: index === 0 ? head : 'e'.repeat(40),
    ref: `refs/heads/${branch}`,
    timestamp: '2026-11-22T08:00:00Z',
    activity_type: index === all.length - 1 ? 'branch_creation' : 'push',
    actor: account(who),
  }));
  const mergedAt = pull.mergedAt ?? null;
  return {
    [`GET ${base}/pulls/${number}`]: {
      body: {
        number,
        state: mergedAt === null ? 'open' : 'closed',
        title: 'A change',
        user: account(author),
        head: { sha: head, ref: branch, label: `acme:${branch}`, repo: repository },
        base: { sha: 'b'.repeat(40), ref: pull.baseRef ?? 'main', repo: repository },
        merged_at: mergedAt,
        merge_commit_sha: pull.mergeCommit ?? null,
        mergeable: true,
        labels: [],
      },
    },
    [`GET ${base}/pulls/${number}/reviews`]: (pull.reviews ?? []).map((review) => ({
      ...review,
      user: review.user === null ? null : account(review.user),
      html_url: `https://github.com/${repo}/pull/${number}#pullrequestreview-${review.id}`,
      author_association: 'MEMBER',
    })),
    [`GET ${base}/issues/${number}/timeline`]: pull.timeline ?? [],
    [`GET ${base}/pulls/${number}/commits`]: pull.commits ?? [recordedCommit(head, 'carol@acme.example', author)],
    [`GET ${base}/activity`]: pull.activity ?? activity,
  };
}
