import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBlobsSync } from './read-blobs.ts';

const root = mkdtempSync(join(tmpdir(), 'clausemark-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
execFileSync('git', ['init', '--quiet'], { cwd: root });
const store = (text: string): string =>
  execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: text, encoding: 'utf8' }).trim();

const [small, other, large] = [store('small'), store('other'), store('x'.repeat(100_000))];

test('a blob above the limit is left out, also when it is all that is asked for', () => {
  const read = (...ids: readonly string[]): string[] => [...readBlobsSync(root, ids, 1000).keys()];
  expect(read(small, large, other)).toEqual([small, other]);
  expect(read(large)).toEqual([]);
  expect(readBlobsSync(root, [small], 1000).get(small)?.toString()).toBe('small');
});

test('one that is not there is an error with its id', () => {
  const missing = '1'.repeat(40);
  expect(() => readBlobsSync(root, [missing, large], 1000)).toThrow(missing);
});
