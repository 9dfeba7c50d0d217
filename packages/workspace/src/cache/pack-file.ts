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
  #window: Buffer = Buffer.alloc(0);
  #windowStart = 0;
  /** Where the document ended that was read from the file last. */
  #lastEnd = 0;

  constructor(descriptor: number, rows: ReadonlyMap<string, PackRow>, length: number) {
    this.#descriptor = descriptor;
    this.rows = rows;
    this.length = length;
    // The descriptor keeps the content readable after another process has put a newer file in its place.
    openFiles.register(this, descriptor);
  }

  /** Encoded facts; undefined when the file was damaged. */
  read(row: PackRow): Buffer | undefined {
    const bytes = this.#inWindow(row) ?? this.#ahead(row) ?? readAt(this.#descriptor, row.offset, row.length);
    return bytes.length === row.length && crc32(bytes) === row.checksum ? bytes : undefined;
  }

  #inWindow({ offset, length }: PackRow): Buffer | undefined {
    const start = offset - this.#windowStart;
    return start >= 0 && start + length <= this.#window.length
      ? this.#window.subarray(start, start + length)
      : undefined;
  }

  /** Moves the window to somebody who reads on; who jumps about gets each document alone. */
  #ahead({ offset, length }: PackRow): Buffer | undefined {
    const readsOn = isNext(offset, this.#windowStart + this.#window.length) || isNext(offset, this.#lastEnd);
    this.#lastEnd = offset + length;
    if (!readsOn || length > WINDOW) return undefined;
    // New memory each time: what was handed out stays as it is.
    const window = Buffer.allocUnsafeSlow(WINDOW);
    this.#windowStart = offset;
    this.#window = window.subarray(0, readInto(this.#descriptor, offset, window));
    return this.#window.subarray(0, length);
  }
}

/** The next document begins a little before the end of the window, in which it had no room, or a little behind the last. */
function isNext(offset: number, end: number): boolean {
  return Math.abs(offset - end) < WINDOW / 8;
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
