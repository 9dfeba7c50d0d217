// The table of a pack as it lies on disk, sorted by id: rows are found in it by halving, and made only when somebody asks.

/** Where one encoded document lies in its pack. */
export interface PackRow {
  readonly id: string;
  readonly offset: number;
  readonly length: number;
  /** Size of the document itself: tells converted line ends without reading it. */
  readonly size: number;
  readonly checksum: number;
}

/** Rows by id: a table on disk, or a Map while a pack is written. */
export interface PackRows {
  get(id: string): PackRow | undefined;
  /** Size of the document with this content. */
  sizeOf(id: string): number | undefined;
  values(): Iterable<PackRow>;
}

/** Offset as a double; length, size of the document and checksum as 32-bit numbers. */
export const ROW_NUMBERS: number = 8 + 4 + 4 + 4;
/** Where the size stands behind the id. */
const SIZE_AT = 8 + 4;

/** Rows while they are added. */
export class RowMap<Row extends { readonly size: number }> extends Map<string, Row> {
  sizeOf(id: string): number | undefined {
    // Without a cache it stays empty, and a look-up would still make the hash of the name.
    return this.size === 0 ? undefined : this.get(id)?.size;
  }
}

export class PackTable implements PackRows {
  readonly #table: Buffer;
  readonly #idLength: number;
  readonly #rowLength: number;
  readonly #count: number;
  /** The first 32 bits of each id: halving goes through these alone. */
  readonly #beginnings: Uint32Array;

  constructor(table: Buffer, idLength: number) {
    this.#table = table;
    this.#idLength = idLength;
    this.#rowLength = idLength + ROW_NUMBERS;
    this.#count = Math.floor(table.length / this.#rowLength);
    this.#beginnings = new Uint32Array(this.#count);
    for (let index = 0; index < this.#count; index += 1)
      this.#beginnings[index] = table.readUInt32BE(index * this.#rowLength);
  }

  get(id: string): PackRow | undefined {
    const index = this.#find(id);
    return index === -1 ? undefined : this.#row(index, id);
  }

  sizeOf(id: string): number | undefined {
    const index = this.#find(id);
    return index === -1 ? undefined : this.#table.readUInt32LE(index * this.#rowLength + this.#idLength + SIZE_AT);
  }

  *values(): Generator<PackRow> {
    for (let index = 0; index < this.#count; index += 1) yield this.#row(index, this.#idOf(index));
  }

  /** The row with this id; -1 for none. */
  #find(id: string): number {
    for (let index = this.#firstFrom(beginningOf(id)); index < this.#count; index += 1) {
      const found = this.#idOf(index);
      if (found === id) return index;
      if (found > id) break;
    }
    return -1;
  }

  /** The first row whose id begins with this number or a greater one. */
  #firstFrom(beginning: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#beginnings[middle] ?? 0) < beginning) low = middle + 1;
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
      size: this.#table.readUInt32LE(at + SIZE_AT),
      checksum: this.#table.readUInt32LE(at + 16),
    };
  }
}

function beginningOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}
