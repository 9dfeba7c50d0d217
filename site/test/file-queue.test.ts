// The thread that writes pages: everything is there at the end, and what could not be written is an error, never a page that is missing.
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileQueue, type EarlierFile } from '../src/build/file-queue.ts';

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

test('an error of whoever is told is an error for the next page', async () => {
  const page = { folder: join(folder, 'a'), files: [['index.html', 'page']] as const };
  const written = (): void => {
    throw new Error('no more');
  };
  await queue.add({ ...page, written });
  await expect(queue.finished()).rejects.toThrow('no more');
  await expect(queue.add({ ...page, written: () => {} })).rejects.toThrow('no more');
});

test('a thread that is gone is an error for the next page', async () => {
  const page = { folder: join(folder, 'a'), files: [['index.html', 'page']] as const, written: () => {} };
  await queue.add(page);
  await queue.finished();
  await queue.end();
  await expect(queue.add(page)).rejects.toThrow('ended before it was done');
});

describe('a file of an earlier site', () => {
  const take = async (as: Partial<EarlierFile>): Promise<string> => {
    const from = join(folder, 'old.html');
    const { uid, mode } = lstatSync(from);
    const good = { from, site: folder, sha256: createHash('sha256').update('page').digest('hex'), uid, mode };
    let told = 'nothing';
    await queue.add({
      folder: join(folder, 'new'),
      files: [
        ['print.css', 'sheet'],
        ['index.html', { ...good, ...as }],
      ],
      written: () => (told = 'written'),
      refused: () => (told = 'refused'),
    });
    await queue.finished();
    expect(readdirSync(join(folder, 'new'))).toHaveLength(told === 'written' ? 2 : 0);
    return told;
  };
  beforeEach(() => writeFileSync(join(folder, 'old.html'), 'page'));

  test('gets a second name', async () => {
    expect(await take({})).toBe('written');
    expect(readFileSync(join(folder, 'new/index.html'), 'utf8')).toBe('page');
    expect(lstatSync(join(folder, 'new/index.html')).nlink).toBe(2);
  });

  test.each([
    ['has another content', () => ({ sha256: 'another' })],
    ['has another owner', () => ({ uid: 12_345 })],
    ['has other rights', () => ({ mode: 0o100600 })],
    ['is gone', () => ({ from: join(folder, 'gone.html') })],
    ['lies outside of that site', () => ({ site: join(folder, 'other-site') })],
    [
      'lies in a folder that is a link',
      () => {
        mkdirSync(join(folder, 'elsewhere'));
        writeFileSync(join(folder, 'elsewhere/old.html'), 'page');
        symlinkSync(join(folder, 'elsewhere'), join(folder, 'linked'));
        return { from: join(folder, 'linked/old.html') };
      },
    ],
    ['is a folder', () => ({ from: folder })],
    [
      'is a link',
      () => {
        symlinkSync(join(folder, 'old.html'), join(folder, 'link.html'));
        return { from: join(folder, 'link.html') };
      },
    ],
    [
      'has another name already',
      () => {
        linkSync(join(folder, 'old.html'), join(folder, 'second.html'));
        return {};
      },
    ],
  ])('that %s is refused, and nothing beside it is left', async (_, as) => {
    expect(await take(as())).toBe('refused');
    expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('page');
  });
});

test('nothing to write starts no thread', async () => {
  await queue.finished();
  await queue.end();
  expect(existsSync(join(folder, 'd'))).toBe(false);
});
