// The table of a pack as it lies on disk, sorted by id: rows are found in it by halving, and made only when somebody asks.
import type { PackRow } from './pack-format.ts';

/** Rows by id: a table on disk, or a Map while a pack is written. */
export interface PackRows {
  get(id: string): PackRow | undefined;
  values(): Iterable<PackRow>;
}

/** Offset as a double; length, size of the document and checksum as 32-bit numbers. */
export const ROW_NUMBERS: number = 8 + 4 + 4 + 4;

export class PackTable implements PackRows {
  readonly #table: Buffer;
  readonly #idLength: number;
  readonly #rowLength: number;
  readonly #count: number;

  constructor(table: Buffer, idLength: number) {
    this.#table = table;
    this.#idLength = idLength;
    this.#rowLength = idLength + ROW_NUMBERS;
    this.#count = Math.floor(table.length / this.#rowLength);
  }

  get(id: string): PackRow | undefined {
    for (let index = this.#firstFrom(beginningOf(id)); index < this.#count; index += 1) {
      const found = this.#idOf(index);
      if (found === id) return this.#row(index, id);
      if (found > id) return undefined;
    }
    return undefined;
  }

  *values(): Generator<PackRow> {
    for (let index = 0; index < this.#count; index += 1) yield this.#row(index, this.#idOf(index));
  }

  /** The first row whose id begins with this number or a greater one. */
  #firstFrom(beginning: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#table.readUInt32BE(middle * this.#rowLength) < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #idOf(index: number): string {
    const at = index * this.#rowLength;
    return this.#table.toString('hex', at, at + this.#idLength);
  }

  #row(index: number, id: string): PackRow {
    const at = index * this.#rowLength + this.#idLength;
    return {
      id,
      offset: this.#table.readDoubleLE(at),
      length: this.#table.readUInt32LE(at + 8),
      size: this.#table.readUInt32LE(at + 12),
      checksum: this.#table.readUInt32LE(at + 16),
    };
  }
}

function beginningOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}
