// Whoever reads a pack over and over gets the same bytes from memory as from the file, and nothing that is damaged from either.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPack, type PackFile } from './pack-file.ts';
import type { PackKind } from './pack-format.ts';
import { PackWriter } from './pack-writer.ts';

const kind: PackKind = { key: Buffer.alloc(20, 1), idLength: 20 };
const ids = Array.from({ length: 9 }, (_, index) => String(index + 1).repeat(40));
/** Too much for one page, so that those who jump about read the file each time. */
const contentOf = (id: string): Buffer => Buffer.alloc(100_000, id.slice(0, 1));

function packOf(change: (bytes: Buffer) => void): PackFile {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const writer = new PackWriter(join(folder, 'pack'), kind);
  for (const id of ids) writer.add(id, contentOf(id), 1);
  const path = join(folder, 'pack.main');
  writer.finish(path);
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
  const pack = openPack(path, kind);
  if (pack === undefined) throw new Error('no pack');
  return pack;
}

function read(pack: PackFile, id: string): Buffer | undefined {
  const row = pack.rows.get(id);
  const bytes = row && pack.read(row)?.bytes();
  return bytes && Buffer.from(bytes);
}

test.each([
  ['in order', ids],
  ['backwards', ids.toReversed()],
])('the same bytes each time, %s', (_, order) => {
  const pack = packOf(() => {});
  for (let round = 0; round < 6; round += 1)
    for (const id of order) expect(read(pack, id)?.equals(contentOf(id)), `${round} ${id}`).toBe(true);
});

test('what is damaged is not there, in each round', () => {
  const pack = packOf((bytes) => bytes.writeUInt8(0, 250_000));
  for (let round = 0; round < 6; round += 1) {
    const there = ids.toReversed().filter((id) => read(pack, id)?.equals(contentOf(id)) === true);
    expect(there, String(round)).toEqual(ids.toReversed().filter((id) => !id.startsWith('3')));
  }
});
