// A value that is kept comes back whole or not at all.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/repository.ts';
import { readKept, writeKept } from './kept-value.ts';

const value = { texts: ['a', 'ä\n', '\uD800'], numbers: [[1, 2], []], nothing: null };

test('it comes back under its key and no other', () => {
  const path = join(temporaryFolder(), 'below', 'x.kept');
  writeKept(path, 'key', value);
  expect(readKept(path, 'key')).toEqual(value);
  for (const other of ['', 'Key', 'key ']) expect(readKept(path, other)).toBeUndefined();
  expect(readdirSync(join(path, '..'))).toEqual(['x.kept']);
});

test('the last one written is the one that is there', () => {
  const path = join(temporaryFolder(), 'x.kept');
  writeKept(path, 'key', [1]);
  writeKept(path, 'other', [2]);
  expect([readKept(path, 'key'), readKept(path, 'other')]).toEqual([undefined, [2]]);
});

test('changed anywhere, cut or with more behind it, there is none', () => {
  const path = join(temporaryFolder(), 'x.kept');
  writeKept(path, 'key', value);
  const good = readFileSync(path);
  const damage = fc.record({ at: fc.nat(good.length - 1), bits: fc.integer({ min: 1, max: 255 }), how: fc.nat(2) });
  fc.assert(
    fc.property(damage, ({ at, bits, how }) => {
      const bytes = Buffer.from(how === 0 ? good.subarray(0, at) : good);
      if (how === 1) bytes[at] = (bytes[at] ?? 0) ^ bits;
      writeFileSync(path, how === 2 ? Buffer.concat([bytes, bytes.subarray(at)]) : bytes);
      expect(readKept(path, 'key')).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('where nothing can be read or written, nothing is kept and nothing breaks', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'x.kept'));
  for (const path of [join(folder, 'file', 'x.kept'), join(folder, 'x.kept')]) {
    writeKept(path, 'key', value);
    expect(readKept(path, 'key')).toBeUndefined();
  }
  expect(readdirSync(folder)).toEqual(['file', 'x.kept']);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
