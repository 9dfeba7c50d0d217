// One pack on disk, opened for reading. Whatever is wrong with the file, it answers as if the content were not there.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Excerpt, type Page } from './excerpt.ts';
import { decodeTable, tableOffset, TRAILER_LENGTH } from './pack-format.ts';
import type { PackKind } from './pack-format.ts';
import type { PackRow } from './pack-rows.ts';
import type { PackRows } from './pack-rows.ts';

/** Documents are mostly asked for in the order they were written: one read serves many of them, the more the longer that lasts. */
const SMALLEST_WINDOW = 64 * 1024;
const WINDOW = 512 * 1024;
/** Documents that are left out in between. */
const NEAR = 64 * 1024;
/**
 * Who has read twice as much as there is will read on: a site asks for each document a dozen times. A file of up to so many bytes is then
 * kept in memory (20 MB for 4,000 documents of 6 KB).
 */
const MOST_KEPT = 64 * 1024 * 1024;

const openFiles = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

export class PackFile {
  readonly rows: PackRows;
  /** Bytes of all encoded documents; 0 while they are being written. */
  readonly length: number;
  readonly #descriptor: number;
  /** Memory that is read into again and again: a large manual would else leave behind as much as all its facts take. */
  #page: Page | undefined;
  #pageStart = 0;
  #pageEnd = 0;
  #window = SMALLEST_WINDOW;
  /** Where the document ended that was read from the file last. */
  #lastEnd = 0;
  /** Bytes read from the file so far. */
  #readSoFar = 0;
  /** All of the file, and where in it the documents begin that are known to be sound. */
  #whole: { readonly page: Page; readonly sound: Set<number> } | undefined;

  constructor(descriptor: number, rows: PackRows, length: number) {
    this.#descriptor = descriptor;
    this.rows = rows;
    this.length = length;
    // The descriptor keeps the content readable after another process has put a newer file in its place.
    openFiles.register(this, descriptor);
  }

  /** Encoded facts; undefined when the file was damaged. */
  read(row: PackRow): Excerpt | undefined {
    if (this.#whole !== undefined) return this.#kept(row, this.#whole);
    const excerpt = this.#onPage(row) ?? this.#ahead(row) ?? this.#alone(row);
    if (this.length > 0 && this.length <= MOST_KEPT && this.#readSoFar > 2 * this.length) {
      this.#whole = { page: { buffer: this.#at(0, this.length), turns: 0 }, sound: new Set() };
      this.#page = undefined;
    }
    return isSound(excerpt, row) ? excerpt : undefined;
  }

  #kept(row: PackRow, { page, sound }: { readonly page: Page; readonly sound: Set<number> }): Excerpt | undefined {
    const { offset, length } = row;
    const excerpt = new Excerpt(page, offset, Math.max(0, Math.min(length, page.buffer.length - offset)));
    if (sound.has(offset)) return excerpt;
    if (!isSound(excerpt, row)) return undefined;
    sound.add(offset);
    return excerpt;
  }

  #onPage({ offset, length }: PackRow): Excerpt | undefined {
    if (this.#page === undefined || offset < this.#pageStart || offset + length > this.#pageEnd) return undefined;
    return new Excerpt(this.#page, offset - this.#pageStart, length);
  }

  /** Turns the page for somebody who reads on; who jumps about gets each document alone. */
  #ahead({ offset, length }: PackRow): Excerpt | undefined {
    const endsPage = this.#page !== undefined && isNext(offset, this.#pageEnd);
    const readsOn = endsPage || isNext(offset, this.#lastEnd);
    this.#lastEnd = offset + length;
    if (!readsOn || length > WINDOW) return undefined;
    this.#window = Math.max(length, endsPage ? Math.min(this.#window * 2, WINDOW) : SMALLEST_WINDOW);
    this.#page ??= { buffer: Buffer.allocUnsafeSlow(WINDOW), turns: 0 };
    this.#page.turns += 1;
    this.#pageStart = offset;
    this.#pageEnd = offset + this.#into(this.#page.buffer.subarray(0, this.#window), offset);
    return new Excerpt(this.#page, 0, Math.min(length, this.#pageEnd - offset));
  }

  #alone({ offset, length }: PackRow): Excerpt {
    const buffer = this.#at(offset, length);
    return new Excerpt({ buffer, turns: 0 }, 0, buffer.length);
  }

  #at(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, this.#into(bytes, offset));
  }

  #into(bytes: Buffer, offset: number): number {
    this.#readSoFar += bytes.length;
    return readInto(this.#descriptor, offset, bytes);
  }
}

function isSound(excerpt: Excerpt, { length, checksum }: PackRow): boolean {
  return excerpt.length === length && crc32(excerpt.bytes()) === checksum;
}

/** The next document begins a little before the end of the page, on which it had no room, or a little behind the last. */
function isNext(offset: number, end: number): boolean {
  return Math.abs(offset - end) < NEAR;
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
