// One pack on disk, opened for reading. Whatever is wrong with the file, it answers as if the content were not there.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { decodeTable, tableOffset, TRAILER_LENGTH } from './pack-format.ts';
import type { PackKind, PackRow } from './pack-format.ts';

/** Documents are mostly asked for in the order they were written: one read serves several of them. */
const WINDOW = 128 * 1024;

const openFiles = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

export class PackFile {
  readonly rows: ReadonlyMap<string, PackRow>;
  /** Bytes of all encoded documents. */
  readonly length: number;
  readonly #descriptor: number;
  readonly #window = Buffer.allocUnsafe(WINDOW);
  #windowStart = 0;
  #windowLength = 0;

  constructor(descriptor: number, rows: ReadonlyMap<string, PackRow>, length: number) {
    this.#descriptor = descriptor;
    this.rows = rows;
    this.length = length;
    // The descriptor keeps the content readable after another process has put a newer file in its place.
    openFiles.register(this, descriptor);
  }

  /** Encoded facts in memory of their own; undefined when the file was damaged. */
  read(row: PackRow): Buffer | undefined {
    const bytes = row.length > WINDOW ? readAt(this.#descriptor, row.offset, row.length) : this.#throughWindow(row);
    return bytes.length === row.length && crc32(bytes) === row.checksum ? bytes : undefined;
  }

  #throughWindow({ offset, length }: PackRow): Buffer {
    if (offset < this.#windowStart || offset + length > this.#windowStart + this.#windowLength) {
      this.#windowStart = offset;
      this.#windowLength = readInto(this.#descriptor, offset, this.#window);
    }
    const start = offset - this.#windowStart;
    const end = Math.min(start + length, this.#windowLength);
    return Buffer.from(this.#window.subarray(start, Math.max(start, end)));
  }
}

/** Opens a pack; undefined when there is none, or it is damaged, foreign or of another version. */
export function openPack(path: string, kind: PackKind): PackFile | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    const trailer = readAt(descriptor, Math.max(0, size - TRAILER_LENGTH), TRAILER_LENGTH);
    const offset = trailer.length === TRAILER_LENGTH ? tableOffset(trailer, size, kind) : undefined;
    const table = offset === undefined ? undefined : readAt(descriptor, offset, size - TRAILER_LENGTH - offset);
    const rows = table === undefined ? undefined : decodeTable(table, trailer, kind);
    if (rows !== undefined && offset !== undefined) return new PackFile(descriptor, rows, offset);
  } catch {
    // Unreadable is as good as absent.
  }
  if (descriptor !== undefined) closeSync(descriptor);
  return undefined;
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  return bytes.subarray(0, readInto(descriptor, offset, bytes));
}

function readInto(descriptor: number, offset: number, into: Buffer): number {
  let filled = 0;
  while (filled < into.length) {
    const count = readSync(descriptor, into, filled, into.length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
