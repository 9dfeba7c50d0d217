// Bytes in memory that may be used for something else later: whoever comes back for more must ask whether they are still there.

/** Memory, and how often it was filled anew. */
export interface Page {
  readonly buffer: Buffer;
  turns: number;
}

export class Excerpt {
  readonly start: number;
  readonly length: number;
  readonly #page: Page;
  readonly #turn: number;

  constructor(page: Page, start: number, length: number) {
    this.#page = page;
    this.#turn = page.turns;
    this.start = start;
    this.length = length;
  }

  /** False when the memory holds something else by now. */
  get isCurrent(): boolean {
    return this.#page.turns === this.#turn;
  }

  /** The whole memory; the excerpt begins at `start`. */
  get buffer(): Buffer {
    return this.#page.buffer;
  }

  bytes(): Buffer {
    return this.buffer.subarray(this.start, this.start + this.length);
  }
}
