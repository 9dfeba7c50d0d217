// A local HTTP server that answers as GitHub's API does, from recorded shapes: pages, links, errors. For tests, at the level of real HTTP.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a request is answered with. A list is paged as GitHub pages it. */
export type Route = Answer | readonly unknown[] | ((request: Asked) => Answer | readonly unknown[]);

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

export interface ReplayGitHub {
  readonly apiUrl: string;
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
  /** Answers by `GET /path`; later changes count at once. */
  readonly routes: Map<string, Route>;
  /** Answers given first, once each, to requests whose `GET /path` contains the text. */
  readonly faults: { readonly on: string; readonly answer: Answer }[];
  close(): Promise<void>;
}

export async function replayGitHub(routes: Readonly<Record<string, Route>> = {}): Promise<ReplayGitHub> {
  const replay = {
    apiUrl: '',
    asked: [] as Asked[],
    routes: new Map(Object.entries(routes)),
    faults: [] as { on: string; answer: Answer }[],
  };
  const server = createServer((request, response) => {
    void read(request).then((asked) => {
      replay.asked.push(asked);
      answer(response, asked, replay);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  replay.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...replay, close: () => closed(server) };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://replay');
  const { method = 'GET', headers } = request;
  return {
    method,
    path: decodeURIComponent(pathname),
    query: searchParams,
    headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function answer(
  response: ServerResponse,
  asked: Asked,
  { routes, faults }: { routes: Map<string, Route>; faults: { on: string; answer: Answer }[] },
): void {
  const name = `${asked.method} ${asked.path}`;
  const fault = faults.findIndex(({ on }) => name.includes(on));
  if (fault !== -1) return send(response, faults.splice(fault, 1)[0]?.answer ?? {});
  const route = routes.get(name);
  const result = typeof route === 'function' ? route(asked) : route;
  if (result === undefined) return send(response, { status: 404, body: { message: 'Not Found' } });
  send(response, Array.isArray(result) ? pageOf(result, asked) : (result as Answer));
}

/** Pages by number, or by cursor where the request has no number; with the Link header that GitHub sends. */
function pageOf(items: readonly unknown[], { path, query }: Asked): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const byNumber = query.has('page');
  const from = byNumber ? (Number(query.get('page')) - 1) * size : Number(query.get('after') ?? 0);
  const until = from + size;
  const next = byNumber ? `page=${Number(query.get('page')) + 1}` : `after=${until}`;
  const link: Record<string, string> =
    until < items.length ? { link: `<https://api.example${path}?per_page=${size}&${next}>; rel="next"` } : {};
  return { headers: link, body: items.slice(from, until) };
}

function send(response: ServerResponse, { status = 200, headers = {}, body = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
