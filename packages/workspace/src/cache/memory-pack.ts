// Encoded facts in memory, for those that cannot be written anywhere. They lie behind each other in a few large blocks: memory of its own
// for each document would cost more to get and to give back than to fill.
import { Excerpt, type Page } from './excerpt.ts';
import { RowMap } from './pack-rows.ts';

const BLOCK = 1024 * 1024;

export interface MemoryRow {
  readonly page: Page;
  readonly start: number;
  readonly length: number;
  /** Size of the document in bytes. */
  readonly size: number;
}

export class MemoryPack {
  readonly rows = new RowMap<MemoryRow>();
  #page: Page = pageOf(0);
  #filled = 0;
  #length = 0;

  /** Bytes of all encoded documents. */
  get length(): number {
    return this.#length;
  }

  /** Copies the bytes. */
  add(id: string, encoded: Buffer, size: number): void {
    const { length } = encoded;
    if (this.#filled + length > this.#page.buffer.length) {
      this.#page = pageOf(Math.max(BLOCK, length));
      this.#filled = 0;
    }
    encoded.copy(this.#page.buffer, this.#filled);
    this.rows.set(id, { page: this.#page, start: this.#filled, length, size });
    this.#filled += length;
    this.#length += length;
  }

  read({ page, start, length }: MemoryRow): Excerpt {
    return new Excerpt(page, start, length);
  }
}

function pageOf(bytes: number): Page {
  return { buffer: Buffer.allocUnsafeSlow(bytes), turns: 0 };
}
