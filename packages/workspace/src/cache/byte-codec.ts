// Numbers and texts as compact bytes. Knows nothing of facts.
//
// A block holds its texts in one pool, decoded at once and sliced, its numbers as LEB128 behind each other, and blocks of its own
// that are read when somebody asks for them.
// Words of a fixed list cost one byte and come back as the same string object.
//
// What is written for every number is no #name: docs/performance.md, "What decides it".

/** Bytes of the longest number. */
const LONGEST = 10;

/** Collects blocks, one behind the other. */
export class BlockWriter {
  readonly #list: readonly string[];
  readonly #words: ReadonlyMap<string, number>;
  /** Writes the blocks inside the one being written. */
  #inner: BlockWriter | undefined;
  /** Finished blocks. */
  #blocks = Buffer.allocUnsafeSlow(64 * 1024);
  /** Bytes of the finished blocks. */
  length = 0;
  /** Numbers of the block being written. */
  #numbers = Buffer.allocUnsafeSlow(16 * 1024);
  private count = 0;
  /** Above this there is no room for another. Asking the buffer for its length is a call for every number. */
  private most = this.#numbers.length - LONGEST;
  private pool = '';
  /** Start of the last span: spans are written as distances, which are small. */
  last = 0;

  constructor(words: readonly string[]) {
    this.#list = words;
    this.#words = new Map(words.map((word, index) => [word, index]));
  }

  /** An integer from 0 to 2^53 - 1. */
  number(value: number): void {
    if (this.count > this.most) {
      this.#numbers = grown(this.#numbers, LONGEST);
      this.most = this.#numbers.length - LONGEST;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.#numbers[this.count++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#numbers[this.count++] = rest;
  }

  /** An integer of either sign. */
  distance(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(value: string): void {
    this.pool += value;
    this.number(value.length);
  }

  /** A text that is often one of the fixed list. */
  word(value: string): void {
    const index = this.#words.get(value);
    this.number(index === undefined ? 0 : index + 1);
    if (index === undefined) this.text(value);
  }

  /** A block inside this one: its reader decides when to read it. */
  block(write: (to: BlockWriter) => void): void {
    this.#inner ??= new BlockWriter(this.#list);
    const start = this.#inner.length;
    write(this.#inner);
    this.#inner.endBlock();
    this.number(this.#inner.length - start);
  }

  /** Finishes the block: encoding and sizes, the texts, the numbers, the blocks inside. */
  endBlock(): void {
    const encoding = encodingOf(this.pool);
    const size = encoding === 'latin1' ? this.pool.length : Buffer.byteLength(this.pool, encoding);
    const numbers = this.count;
    this.number(encodings.indexOf(encoding));
    this.number(size);
    this.number(numbers);
    const inner = this.#inner?.length ?? 0;
    const needed = size + this.count + inner;
    if (this.length + needed > this.#blocks.length) this.#blocks = grown(this.#blocks, needed);
    this.length += this.#numbers.copy(this.#blocks, this.length, numbers, this.count);
    this.length += this.#blocks.write(this.pool, this.length, size, encoding);
    this.length += this.#numbers.copy(this.#blocks, this.length, 0, numbers);
    if (inner > 0) this.length = this.#inner?.moveTo(this.#blocks, this.length) ?? this.length;
    this.count = 0;
    this.pool = '';
    this.last = 0;
  }

  /** Copies the finished blocks to an offset and empties the writer; returns the offset behind them. */
  moveTo(target: Buffer, offset: number): number {
    const length = this.#blocks.copy(target, offset, 0, this.length);
    this.length = 0;
    return offset + length;
  }
}

function grown(buffer: Buffer, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(buffer.length * 2 + needed);
  buffer.copy(larger);
  return larger;
}

/** Reads one block in the order it was written. */
export class BlockReader {
  readonly #words: readonly string[];
  readonly #bytes: Buffer;
  readonly #pool: string;
  /** Offset of the next number; after the last one, the end of a block without blocks inside. */
  at: number;
  private poolAt = 0;
  /** Where the next block inside this one begins. */
  private innerAt: number;
  last = 0;

  constructor(words: readonly string[], bytes: Buffer, start: number) {
    this.#words = words;
    this.#bytes = bytes;
    this.at = start;
    const encoding = encodings[this.number()] ?? 'utf8';
    const size = this.number();
    const numbers = this.number();
    this.#pool = size === 0 ? '' : bytes.toString(encoding, this.at, this.at + size);
    this.at += size;
    this.innerAt = this.at + numbers;
  }

  /** The next block inside this one, with bytes of its own: it can be read at any time. */
  block(): () => BlockReader {
    const start = this.innerAt;
    this.innerAt += this.number();
    const bytes = Buffer.from(this.#bytes.subarray(start, this.innerAt));
    return () => new BlockReader(this.#words, bytes, 0);
  }

  number(): number {
    let byte = this.#bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let factor = 0x80;
    do {
      byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte > 0x7f);
    return value;
  }

  distance(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const start = this.poolAt;
    this.poolAt += this.number();
    return this.#pool.slice(start, this.poolAt);
  }

  word(): string {
    const index = this.number();
    return index === 0 ? this.text() : (this.#words[index - 1] ?? '');
  }
}

const encodings = ['latin1', 'utf8', 'utf16le'] as const;

/** Lone surrogates (a text cut in the middle of a character) survive in UTF-16 only. */
function encodingOf(text: string): (typeof encodings)[number] {
  if (!/[^\0-\xff]/.test(text)) return 'latin1';
  return text.isWellFormed() ? 'utf8' : 'utf16le';
}
