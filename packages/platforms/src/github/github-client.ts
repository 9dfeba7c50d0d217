// Requests to GitHub: retried when the server fails, read to the last page, and checked for their shape.
import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import * as z from 'zod';
import { PlatformError } from '../platform-error.ts';
import { nameFailure } from './name-failure.ts';

export interface GitHubOptions {
  /** `https://api.github.com`, or that of an enterprise server. */
  readonly apiUrl: string;
  readonly token?: string | undefined;
  /** Milliseconds that the first retry waits; the next ones wait 4 and 9 times as long. */
  readonly retryWait?: number;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface GitHubClient {
  /** One answer. @throws PlatformError */
  get<Shape extends z.ZodType>(route: string, parameters: Parameters, shape: Shape): Promise<z.output<Shape>>;
  /** Every item of every page. @throws PlatformError when any page is missing */
  list<Shape extends z.ZodType>(route: string, parameters: Parameters, shape: Shape): Promise<z.output<Shape>[]>;
  /** As `list`, for the lists that GitHub pages by cursor. */
  listByCursor<Shape extends z.ZodType>(
    route: string,
    parameters: Parameters,
    shape: Shape,
  ): Promise<z.output<Shape>[]>;
  graphql<Shape extends z.ZodType>(query: string, variables: Parameters, shape: Shape): Promise<z.output<Shape>>;
  /** Writes: POST, PATCH, DELETE. */
  send<Shape extends z.ZodType>(route: string, parameters: Parameters, shape: Shape): Promise<z.output<Shape>>;
}

/** GraphQL reports errors in an answer that says 200. */
const graphqlAnswer = z.object({ data: z.unknown(), errors: z.undefined().optional() });

const PER_PAGE = 100;
/** 20,000 items: more than any change has, and an end to a server that never ends. */
const MOST_PAGES = 200;
const PATIENCE = 30_000;

export function githubClient({ apiUrl, token, retryWait = 1000 }: GitHubOptions): GitHubClient {
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = new (Octokit.plugin(retry))({
    baseUrl: apiUrl,
    userAgent: 'clausemark',
    log: quiet,
    retry: { retries: 3, retryAfterBaseValue: retryWait, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    ...(token !== undefined && token !== '' && { auth: token }),
  });
  const ask = async (route: string, parameters: Parameters): Promise<{ data: unknown; link: string }> => {
    try {
      const { data, headers } = await octokit.request(route, {
        ...parameters,
        request: { signal: AbortSignal.timeout(PATIENCE) },
      });
      return { data: data as unknown, link: headers.link ?? '' };
    } catch (error) {
      throw nameFailure(error, route);
    }
  };
  return {
    get: async (route, parameters, shape) => shaped((await ask(route, parameters)).data, shape, route),
    send: async (route, parameters, shape) => shaped((await ask(route, parameters)).data, shape, route),
    async list(route, parameters, shape) {
      const all: z.output<typeof shape>[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data, link } = await ask(route, { ...parameters, per_page: PER_PAGE, page });
        const items = shaped(data, z.array(shape), route);
        all.push(...items);
        // A page may hold fewer than were asked for and not be the last.
        if (items.length < PER_PAGE && nextPage(link) === undefined) return all;
      }
      throw tooMuch(route);
    },
    async listByCursor(route, parameters, shape) {
      const all: z.output<typeof shape>[] = [];
      let cursor: Parameters = {};
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data, link } = await ask(route, { ...parameters, ...cursor, per_page: PER_PAGE });
        all.push(...shaped(data, z.array(shape), route));
        const after = nextPage(link)?.get('after') ?? undefined;
        if (after === undefined) return all;
        cursor = { after };
      }
      throw tooMuch(route);
    },
    async graphql(query, variables, shape) {
      const { data } = await ask('POST /graphql', { query, variables });
      const { data: value } = shaped(data, graphqlAnswer, 'POST /graphql');
      return shaped(value, shape, 'POST /graphql');
    },
  };
}

function shaped<Shape extends z.ZodType>(data: unknown, shape: Shape, route: string): z.output<Shape> {
  const { success, data: value, error } = shape.safeParse(data);
  if (success) return value;
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new PlatformError(
    'unexpected-answer',
    `GitHub's answer to ${route} is not as expected (${place}: ${issue?.message ?? ''}).`,
    'Report it: Clausemark judges nothing by answers that it does not understand.',
  );
}

/** What the link to the next page asks for. Never its address, which could lead anywhere. */
function nextPage(link: string): URLSearchParams | undefined {
  const [, address] = /<([^<>]+)>;\s*rel="next"/.exec(link) ?? [];
  return address === undefined ? undefined : new URL(address, 'https://invalid.example').searchParams;
}

function tooMuch(route: string): PlatformError {
  return new PlatformError(
    'unexpected-answer',
    `${route} does not end after ${MOST_PAGES} pages.`,
    'Split the change.',
  );
}
