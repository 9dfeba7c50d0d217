// Takes lines and blocks of known length from a stream of bytes, pulling one chunk at a time (so the sender has to
// wait).
import type { Readable } from 'node:stream';

export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #chunk: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Text up to the next line feed, which is taken too; undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    let text = '';
    for (;;) {
      const end = this.#chunk.indexOf(10);
      if (end !== -1) return text + this.#take(end + 1).toString('latin1', 0, end);
      text += this.#take(this.#chunk.length).toString('latin1');
      if (!(await this.#next())) return undefined;
    }
  }

  /** The next bytes; fewer only at the end of the stream. */
  async bytes(size: number): Promise<Buffer> {
    if (size <= this.#chunk.length) return this.#take(size);
    const whole = Buffer.allocUnsafe(size);
    let filled = this.#take(this.#chunk.length).copy(whole);
    while (filled < size && (await this.#next())) {
      filled += this.#take(Math.min(size - filled, this.#chunk.length)).copy(whole, filled);
    }
    return whole.subarray(0, filled);
  }

  /** Passes over bytes without keeping them. */
  async skip(size: number): Promise<void> {
    let left = size;
    do left -= this.#take(Math.min(left, this.#chunk.length)).length;
    while (left > 0 && (await this.#next()));
  }

  #take(size: number): Buffer {
    const taken = this.#chunk.subarray(0, size);
    this.#chunk = this.#chunk.subarray(size);
    return taken;
  }

  async #next(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#chunk = value;
    return true;
  }
}
