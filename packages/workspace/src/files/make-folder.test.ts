// A folder is made with those above it, or not at all, and never tried for ever.
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'clausemark-folder-'));
afterAll(() => rmSync(place, { recursive: true }));

test('folders are made with the mode, those that are there stay', () => {
  mkdirSync(join(place, 'there'), { mode: 0o755 });
  makeFolder(join(place, 'there/a/b'), 0o700);
  makeFolder(join(place, 'there/a/b'), 0o700);
  const modes = ['there', 'there/a', 'there/a/b'].map((path) => statSync(join(place, path)).mode & 0o777);
  if (process.platform !== 'win32') expect(modes).toEqual([0o755, 0o700, 0o700]);
});

test('a file in the way, or a link that leads nowhere, ends it', () => {
  writeFileSync(join(place, 'file'), '');
  symlinkSync(join(place, 'nowhere'), join(place, 'link'));
  for (const path of ['file', 'file/a/b', 'link', 'link/a'])
    expect(() => makeFolder(join(place, path))).toThrow('cannot be made');
});

test.runIf(process.platform === 'linux')('where the system says that nothing is there, it ends', () => {
  expect(() => makeFolder('/proc/clausemark/a')).toThrow('ENOENT');
});
