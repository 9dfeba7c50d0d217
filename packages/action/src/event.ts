// What set the action off, read from the payload the runner wrote. Only ids and numbers are taken; texts in it are anybody's.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ActionError } from './action-error.ts';
import type { Surroundings } from './surroundings.ts';

export type ActionEvent =
  /** `head` is the last commit of the branch when the event happened. */
  | { readonly kind: 'pull'; readonly number: number; readonly head: string | undefined }
  /** A review was given somewhere: the pull request is found by its head. */
  | {
      readonly kind: 'head';
      readonly sha: string;
      readonly branch: string;
      readonly headOwner: string;
      readonly headRepo: string;
    }
  | { readonly kind: 'group'; readonly base: string; readonly head: string; readonly branch: string }
  | { readonly kind: 'push'; readonly before: string; readonly after: string; readonly forced: boolean }
  | { readonly kind: 'other'; readonly name: string };

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

const payloads = {
  pull: z.object({ pull_request: z.object({ number: z.int().min(1), head: z.object({ sha }).optional() }) }),
  head: z.object({
    workflow_run: z.object({
      head_sha: sha,
      head_branch: z.string(),
      head_repository: z.object({ name: z.string(), full_name: z.string(), owner: z.object({ login: z.string() }) }),
    }),
  }),
  group: z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha, base_ref: z.string() }) }),
  push: z.object({ before: sha, after: sha, forced: z.boolean().default(false) }),
};

export function readEvent({ env }: Surroundings): ActionEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const data = payload(env['GITHUB_EVENT_PATH'] ?? '');
  if (name.startsWith('pull_request')) {
    const { number, head } = checked(payloads.pull, data, name).pull_request;
    return { kind: 'pull', number, head: head?.sha };
  }
  if (name === 'workflow_run') {
    const {
      head_sha: commit,
      head_branch: branch,
      head_repository: repo,
    } = checked(payloads.head, data, name).workflow_run;
    return { kind: 'head', sha: commit, branch, headOwner: repo.owner.login, headRepo: repo.full_name };
  }
  if (name === 'merge_group') {
    const { base_sha: base, head_sha: head, base_ref: ref } = checked(payloads.group, data, name).merge_group;
    return { kind: 'group', base, head, branch: ref.replace(/^refs\/heads\//, '') };
  }
  return name === 'push' ? { kind: 'push', ...checked(payloads.push, data, name) } : { kind: 'other', name };
}

function payload(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function checked<Shape extends z.ZodType>(shape: Shape, data: unknown, name: string): z.output<Shape> {
  const { success, data: value } = shape.safeParse(data);
  if (success) return value;
  throw new ActionError(`The event ${name} is not as expected.`, 'Run the action in the events its workflow names.');
}
