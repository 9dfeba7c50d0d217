// What of GitHub's answers is looked at. Anything missing or of another kind refuses the answer.
import * as z from 'zod';

/** Null for an account that was deleted. */
const account = z.object({ id: z.int(), type: z.string(), login: z.string() }).nullable();

export const pullShape = z.object({
  number: z.int(),
  state: z.string(),
  title: z.string(),
  user: account,
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    repo: z.object({ full_name: z.string(), id: z.int() }).nullable(),
  }),
  base: z.object({
    sha: z.string(),
    ref: z.string(),
    repo: z.object({ full_name: z.string(), default_branch: z.string(), id: z.int() }),
  }),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
  mergeable: z.boolean().nullable().optional(),
  labels: z.array(z.object({ name: z.string() })).default([]),
});
export type Pull = z.output<typeof pullShape>;

export const reviewShape = z.object({
  id: z.int(),
  user: account,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
  submitted_at: z.string().optional(),
  commit_id: z.string().nullable(),
  html_url: z.string().optional(),
});
export type RawReview = z.output<typeof reviewShape>;

const signature = z.object({ verified: z.boolean() });

export const commitShape = z.object({
  sha: z.string(),
  commit: z.object({
    author: z.object({ email: z.string() }).nullable(),
    committer: z.object({ email: z.string() }).nullable(),
    message: z.string(),
    verification: signature.optional(),
  }),
  author: z.object({ id: z.int().optional(), login: z.string().optional() }).nullable(),
  committer: z.object({ id: z.int().optional(), login: z.string().optional() }).nullable(),
});
export type RawCommit = z.output<typeof commitShape>;

/** Only dismissals are looked at; other events have other fields. */
export const timelineShape = z.object({
  event: z.string().optional(),
  actor: account.optional(),
  dismissed_review: z.object({ review_id: z.int(), state: z.string() }).optional(),
});
export type TimelineEvent = z.output<typeof timelineShape>;

export const activityShape = z.object({
  before: z.string(),
  after: z.string(),
  activity_type: z.string(),
  actor: z.object({ id: z.int() }).nullable(),
});
export type Activity = z.output<typeof activityShape>;
