// The small server: right types, the policy on every answer, nothing outside the folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy, serveSite, type ServedSite } from '../src/index.ts';

let parent: string;
let served: ServedSite;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'clausemark-serve-'));
  const root = join(parent, 'site');
  mkdirSync(join(root, 'd', 'QP-1'), { recursive: true });
  const texts = {
    'index.html': '<p>home',
    '404.html': '<p>missing',
    'd/QP-1/index.html': '<p>one',
    'a.pagefind': 'x',
    'b.wasm': 'x',
    'c.js': 'x',
    'e.pdf': 'x',
  };
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(root, path), text);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  symlinkSync(join(parent, 'secret.txt'), join(root, 'link.txt'));
  served = await serveSite(root, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Asks without a client that tidies the path. */
function raw(path: string, method = 'GET'): Promise<string> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

test.each([
  ['', 200, 'text/html; charset=utf-8'],
  ['d/QP-1/', 200, 'text/html; charset=utf-8'],
  ['a.pagefind', 200, 'application/octet-stream'],
  ['b.wasm', 200, 'application/wasm'],
  ['c.js', 200, 'text/javascript; charset=utf-8'],
  ['e.pdf', 200, 'application/pdf'],
  ['nothing/', 404, 'text/html; charset=utf-8'],
])('%s', async (path, status, type) => {
  const response = await fetch(served.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/d/../../secret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '//etc/passwd',
  '/%00',
  '/%',
  '/d%2f..%2f..%2fsecret.txt',
  'http://evil/',
])('%s gives nothing away', async (path) => {
  const answer = await raw(path);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404)/);
  expect(answer).not.toContain('secret');
});

test('a page without its slash is led to it, never to another host', async () => {
  expect(await raw('/d/QP-1')).toMatch(/Location: \/d\/QP-1\/\r\n/);
  expect(await raw('//d')).toMatch(/^HTTP\/1\.1 400/);
});

test('only GET and HEAD', async () => {
  expect(await raw('/', 'POST')).toMatch(/^HTTP\/1\.1 405/);
  expect(await raw('/', 'HEAD')).not.toContain('home');
});

test('the policy keeps scripts to our own and frames out', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
  expect(contentSecurityPolicy).toContain("base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  expect(contentSecurityPolicy).not.toContain('unsafe-inline');
});
