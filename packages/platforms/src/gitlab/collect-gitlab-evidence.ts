// Everything GitLab knows about who wrote and who approved a merge request, as one evidence file.
import { EVIDENCE_VERSION, plainInstant, type EvidenceFile } from '@clausemark/control';
import * as z from 'zod';
import { PlatformError } from '../platform-error.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { account, gitlabReviews, noteShape, versionShape } from './gitlab-reviews.ts';

export interface MergeRequestReference {
  readonly host: string;
  /** Number of the project. */
  readonly project: string;
  /** `group/project`. */
  readonly path: string;
  readonly number: number;
}

const request = z.object({
  sha: z.string(),
  source_branch: z.string(),
  source_project_id: z.int(),
  created_at: z.string(),
  author: z.object({ id: z.int() }),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
});
const commit = z.object({ id: z.string(), author_email: z.string(), committer_email: z.string(), message: z.string() });
const event = z.object({
  author_id: z.int(),
  push_data: z
    .object({ ref: z.string().nullable(), ref_type: z.string(), commit_to: z.string().nullable(), action: z.string() })
    .optional(),
});

/** @throws PlatformError when anything could not be read, or when the branch moved meanwhile */
export async function collectGitLabEvidence(
  client: GitLabClient,
  reference: MergeRequestReference,
): Promise<EvidenceFile> {
  const { host, project, path, number } = reference;
  const at = `/projects/${encodeURIComponent(project)}/merge_requests/${number}`;
  const found = await client.get(at, request);
  const notes = await client.list(`${at}/notes?sort=asc&order_by=created_at`, noteShape);
  const versions = await client.list(`${at}/versions`, versionShape);
  const commits = await client.list(`${at}/commits`, commit);
  const events = await client.list(`/projects/${found.source_project_id}/events?action=pushed`, event);
  if ((await client.get(at, request)).sha !== found.sha) {
    throw new PlatformError(
      'moved',
      `Merge request ${number} was pushed to while it was being read.`,
      'The push starts a pipeline of its own.',
    );
  }
  const pushes = events.filter(
    ({ push_data: push }) => push?.ref_type === 'branch' && push.ref === found.source_branch,
  );
  return {
    v: EVIDENCE_VERSION,
    host,
    repo: path,
    change: number,
    head: found.sha,
    merge: found.merge_commit_sha,
    mergedAt: found.merged_at === null ? null : (plainInstant(found.merged_at) ?? null),
    accounts: [...new Set([found.author.id, ...pushes.map(({ author_id: id }) => id)].map(account))],
    commits: commits.map(({ id, author_email: authorEmail, committer_email: committerEmail, message }) => ({
      id,
      authorEmail,
      committerEmail,
      message,
      platformSigned: false,
    })),
    reviews: gitlabReviews(notes, versions),
    statements: [],
    gaps: gapsIn(pushes, found),
  };
}

function gapsIn(
  pushes: readonly z.output<typeof event>[],
  { sha, source_branch: branch }: z.output<typeof request>,
): string[] {
  const last = pushes.some(({ push_data: push }) => push?.commit_to === sha);
  const first = pushes.some(({ push_data: push }) => push?.action === 'created');
  return [
    ...(last ? [] : [`who pushed the last commit of ${branch} is not known`]),
    ...(first ? [] : [`who pushed the first commits of ${branch} is not known any more`]),
  ];
}
