// The thread that writes pages: everything is there at the end, and what could not be written is an error, never a page that is missing.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileQueue } from '../src/build/file-queue.ts';

let folder: string;
let queue: FileQueue;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-queue-'));
  queue = new FileQueue();
});

afterEach(async () => {
  await queue.end();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('more folders than may wait are written, each told in order', async () => {
  const told: number[] = [];
  const numbers = Array.from({ length: 150 }, (_, index) => index);
  for (const number of numbers) {
    await queue.add({
      folder: join(folder, 'd', String(number)),
      files: [
        ['index.html', bytes(`page ${number} \u00e4`)],
        ['print.css', `sheet ${number} \u00e4`],
      ],
      written: () => told.push(number),
    });
  }
  await queue.finished();
  expect(told).toEqual(numbers);
  for (const number of numbers) {
    expect(readFileSync(join(folder, 'd', String(number), 'index.html'), 'utf8')).toBe(`page ${number} \u00e4`);
    expect(readFileSync(join(folder, 'd', String(number), 'print.css'), 'utf8')).toBe(`sheet ${number} \u00e4`);
  }
});

test('a folder that cannot be made is an error for whoever waits, and for all who come later', async () => {
  writeFileSync(join(folder, 'd'), 'a file where a folder belongs');
  const told: string[] = [];
  const page = (name: string): Parameters<FileQueue['add']>[0] => ({
    folder: join(folder, 'd', name),
    files: [['index.html', bytes('page')]],
    written: () => told.push(name),
  });
  await queue.add(page('a'));
  await expect(queue.finished()).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(queue.add(page('b'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(told).toEqual([]);
});

test('a thread that is gone is an error for the next page', async () => {
  const page = { folder: join(folder, 'a'), files: [['index.html', 'page']] as const, written: () => {} };
  await queue.add(page);
  await queue.finished();
  await queue.end();
  await expect(queue.add(page)).rejects.toThrow('ended before it was done');
});

test('a file under a second name has the content it is said to have, or nothing does', async () => {
  const from = join(folder, 'old.html');
  writeFileSync(from, 'page');
  const page = (content: string): Parameters<FileQueue['add']>[0] => ({
    folder: join(folder, content),
    files: [['index.html', { from, sha256: createHash('sha256').update(content).digest('hex') }]],
    written: () => {},
  });
  await queue.add(page('page'));
  await queue.finished();
  expect(readFileSync(join(folder, 'page/index.html'), 'utf8')).toBe('page');
  await queue.add(page('another'));
  await expect(queue.finished()).rejects.toThrow('has just changed');
});

test('nothing to write starts no thread', async () => {
  await queue.finished();
  await queue.end();
  expect(existsSync(join(folder, 'd'))).toBe(false);
});
