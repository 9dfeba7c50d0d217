import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function manualFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'clausemark-write-'));
  made.push(root);
  writeFileSync(join(root, 'a.md'), '\uFEFFone\r\n', { mode: 0o640 });
  mkdirSync(join(root, 'real'));
  symlinkSync(join(root, 'real'), join(root, 'link'));
  symlinkSync(join(root, 'a.md'), join(root, 'b.md'));
  return root;
}

test('a file is replaced with its mode kept, a new one made with its folder', () => {
  const root = manualFolder();
  const before = '\uFEFFone\r\n';
  writeFiles(root, [
    { path: 'a.md', before, after: '\uFEFFtwo\r\n' },
    { path: 'new/c.yaml', before: undefined, after: 'x: y\n' },
  ]);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('\uFEFFtwo\r\n');
  expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(root, 'new/c.yaml'), 'utf8')).toBe('x: y\n');
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'link', 'new', 'real']);
});

test.each([
  ['a file that changed meanwhile', { path: 'a.md', before: 'older', after: 'x' }, 'was changed'],
  ['a new file that is there', { path: 'a.md', before: undefined, after: 'x' }, 'is there already'],
  ['a link', { path: 'b.md', before: '\uFEFFone\r\n', after: 'x' }, 'is a link'],
  ['a new file behind a link', { path: 'link/c.md', before: undefined, after: 'x' }, 'is a link'],
  ['a file that is not there', { path: 'z.md', before: '', after: 'x' }, 'is a link'],
])('%s: nothing at all is written', (_, file, problem) => {
  const root = manualFolder();
  const good = { path: 'c.md', before: undefined, after: 'x' };
  expect(() => writeFiles(root, [good, file])).toThrow(problem);
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'link', 'real']);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('\uFEFFone\r\n');
});

test('when one cannot be moved to its place, those before it are put back', () => {
  const root = manualFolder();
  const before = '\uFEFFone\r\n';
  const files = [
    { path: 'c.md', before: undefined, after: 'x' },
    { path: 'a.md', before, after: 'two' },
    // The folder of the second stands where the first is to go.
    { path: 'd', before: undefined, after: 'x' },
    { path: 'd/e.md', before: undefined, after: 'x' },
  ];
  expect(() => writeFiles(root, files)).toThrow();
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(before);
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'd', 'link', 'real']);
  expect(readdirSync(join(root, 'd'))).toEqual([]);
});
