// Requests to GitLab: read to the last page, retried when the server fails, checked for their shape. Plain fetch: its API needs no more.
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { PlatformError } from '../platform-error.ts';

export interface GitLabOptions {
  /** `https://gitlab.com/api/v4`, in a job $CI_API_V4_URL. */
  readonly apiUrl: string;
  /** A project access token with read_api. The token of a job may not read approvals. */
  readonly token: string;
  readonly retryWait?: number;
}

export interface GitLabClient {
  get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>>;
  list<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>[]>;
}

const PER_PAGE = 100;
const MOST_PAGES = 200;
const RETRIES = 3;
const PATIENCE = 30_000;

export function gitlabClient({ apiUrl, token, retryWait = 1000 }: GitLabOptions): GitLabClient {
  const ask = async (path: string): Promise<unknown> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await request(`${apiUrl}${path}`, token);
      if (answer.status < 400) return answer.json;
      if (answer.status < 500 || attempt === RETRIES) throw named(answer.status, path);
      await setTimeout(retryWait * (attempt + 1) ** 2);
    }
  };
  return {
    get: async (path, shape) => shaped(await ask(path), shape, path),
    async list(path, shape) {
      const all: z.output<typeof shape>[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const items = shaped(
          await ask(`${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`),
          z.array(shape),
          path,
        );
        all.push(...items);
        if (items.length < PER_PAGE) return all;
      }
      throw new PlatformError(
        'unexpected-answer',
        `${path} does not end after ${MOST_PAGES} pages.`,
        'Split the change.',
      );
    },
  };
}

async function request(url: string, token: string): Promise<{ readonly status: number; readonly json: unknown }> {
  try {
    const response = await fetch(url, {
      headers: { 'PRIVATE-TOKEN': token },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, json: response.ok ? ((await response.json()) as unknown) : undefined };
  } catch {
    return { status: 599, json: undefined };
  }
}

function named(status: number, path: string): PlatformError {
  const what = `GitLab answered ${status === 599 ? 'nothing' : status} to ${path}`;
  if (status === 401)
    return new PlatformError(
      'bad-token',
      `${what}: the token is not accepted.`,
      'Check GITLAB_TOKEN; it may have expired.',
    );
  if (status === 403)
    return new PlatformError(
      'missing-permission',
      `${what}: the token may not read it.`,
      'Use a project access token with the scope read_api and the role Reporter.',
    );
  if (status === 404)
    return new PlatformError(
      'not-found',
      `${what}: it does not exist, or the token may not see it.`,
      'Check CI_PROJECT_ID and CI_MERGE_REQUEST_IID.',
    );
  if (status === 429)
    return new PlatformError('rate-limit', `${what}: no more requests are allowed.`, 'Run the job again later.');
  return new PlatformError(
    'unavailable',
    `${what}.`,
    'Run the job again. If it stays so, look at the status page of the platform.',
  );
}

function shaped<Shape extends z.ZodType>(data: unknown, shape: Shape, path: string): z.output<Shape> {
  const { success, data: value, error } = shape.safeParse(data);
  if (success) return value;
  const [issue] = error.issues;
  throw new PlatformError(
    'unexpected-answer',
    `GitLab's answer to ${path} is not as expected (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
    'Report it: Clausemark judges nothing by answers that it does not understand.',
  );
}
