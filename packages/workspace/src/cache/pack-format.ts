// The layout of a pack: encoded documents one after the other, a table of them, a trailer of fixed size.
// Only shapes and bytes; files are opened and written elsewhere.
import { crc32 } from 'node:zlib';
import { PackTable, ROW_NUMBERS, type PackRow, type PackRows } from './pack-rows.ts';

const MAGIC = Buffer.from('CMFACTS2');
const KEY_AT = 24;
/** Magic, table offset, table length, checksum over key and table, key. */
export const TRAILER_LENGTH: number = KEY_AT + 20;

/** Which programs may read a pack, as 20 bytes, and how long its ids are. */
export interface PackKind {
  readonly key: Buffer;
  readonly idLength: number;
}

/** Table, sorted by id, and trailer: what ends a pack. */
export function encodeEnd(rows: readonly PackRow[], tableStart: number, { key, idLength }: PackKind): Buffer {
  const table = Buffer.alloc(rows.length * (idLength + ROW_NUMBERS));
  let at = 0;
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    at += table.write(row.id, at, idLength, 'hex');
    at = table.writeDoubleLE(row.offset, at);
    for (const value of [row.length, row.size, row.checksum]) at = table.writeUInt32LE(value, at);
  }
  const trailer = Buffer.alloc(TRAILER_LENGTH);
  MAGIC.copy(trailer);
  trailer.writeDoubleLE(tableStart, 8);
  trailer.writeUInt32LE(table.length, 16);
  trailer.writeUInt32LE(crc32(table, crc32(key)), 20);
  key.copy(trailer, KEY_AT);
  return Buffer.concat([table, trailer]);
}

/**
 * Where the table of a pack of this kind begins; undefined when the trailer is not one of ours or does not fit the
 * file.
 */
export function tableOffset(trailer: Buffer, fileSize: number, { key }: PackKind): number | undefined {
  if (!trailer.subarray(0, 8).equals(MAGIC) || !trailer.subarray(KEY_AT).equals(key)) return undefined;
  const offset = trailer.readDoubleLE(8);
  return offset + trailer.readUInt32LE(16) + TRAILER_LENGTH === fileSize ? offset : undefined;
}

/** The rows by id; undefined when the table is damaged. */
export function decodeTable(table: Buffer, trailer: Buffer, { key, idLength }: PackKind): PackRows | undefined {
  return crc32(table, crc32(key)) === trailer.readUInt32LE(20) ? new PackTable(table, idLength) : undefined;
}
