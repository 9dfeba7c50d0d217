// A small server for a look at a built site on this machine: loopback only, GET and HEAD only, nothing outside the folder.
import { createReadStream } from 'node:fs';
import { realpath, readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { mimeType } from './mime-types.ts';
import { siteBase } from './site-base.ts';

export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site under the base it was built for. Port 0 takes any free one. */
export async function serveSite(outDir: string, port: number): Promise<ServedSite> {
  const root = await realpath(outDir);
  const base = await siteBase(root);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, headers('text/plain; charset=utf-8'));
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD.');
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return end(response, 400, 'Not an address.');
  if (base !== '/' && path === '/') return redirect(response, base);
  const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
  const file = inside === undefined ? undefined : await fileOf(root, inside);
  if (file === 'folder') return redirect(response, `${encodeURI(path)}/`);
  if (file === undefined) return notFound(root, request, response);
  const download = file.includes(`${sep}files${sep}`) ? { 'Content-Disposition': 'inline' } : {};
  response.writeHead(200, { ...headers(mimeType(file)), ...download });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The path of an address, decoded once; undefined when it holds what no path of ours holds. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return /[\0\\]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path) || !path.startsWith('/') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** A regular file whose real place is below the root, `folder` for a page asked for without its slash. */
async function fileOf(root: string, path: string): Promise<string | undefined> {
  try {
    const wanted = path === '' || path.endsWith('/') ? join(root, path, 'index.html') : join(root, path);
    const file = await realpath(wanted);
    if (!file.startsWith(root + sep)) return undefined;
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : found.isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

async function notFound(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => Buffer.from('Not found.'));
  response.writeHead(404, headers('text/html; charset=utf-8'));
  response.end(request.method === 'HEAD' ? undefined : page);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { ...headers('text/plain; charset=utf-8'), Location: location });
  response.end();
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, headers('text/plain; charset=utf-8'));
  response.end(text);
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
