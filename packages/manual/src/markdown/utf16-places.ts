// From places in UTF-8 bytes to places in the JavaScript text they were made of.

/** Four bytes at once: the highest bit of each, the first character of each that is no control character, and one for each. */
const HIGH_BITS = 0x80808080;
const SPACES = 0x20202020;
const ONES = 0x01010101;
const NO_WORDS = new Int32Array(0);

/** The UTF-16 offset of every character boundary of a text, looked up by its offset in UTF-8. */
export class Utf16Places {
  /** Byte offsets behind each character that is not ASCII, and how far UTF-16 has fallen behind there. */
  readonly #ends: number[] = [];
  readonly #shifts: number[] = [];
  #controls = false;

  /** @param bytes UTF-8 without mistakes */
  constructor(bytes: Uint8Array) {
    const pad = (4 - (bytes.byteOffset & 3)) & 3;
    const count = Math.max(0, (bytes.length - pad) >> 2);
    const words = count === 0 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + pad, count);
    this.#read(bytes, 0, Math.min(pad, bytes.length));
    for (let index = 0; index < count; index += 1) {
      const word = words[index] ?? 0;
      // Below a space, beyond ASCII, or the last of ASCII, which is a control character too.
      const unusual = ((word - SPACES) & ~word) | word | (word + ONES);
      if ((unusual & HIGH_BITS) !== 0) this.#read(bytes, pad + index * 4, pad + index * 4 + 4);
    }
    this.#read(bytes, pad + count * 4, bytes.length);
  }

  /** Every character is ASCII: places in bytes are places in the text. */
  get ascii(): boolean {
    return this.#ends.length === 0;
  }

  /** ASCII without control characters but line ends and tabs. */
  get plain(): boolean {
    return this.ascii && !this.#controls;
  }

  /** The place in the text of the character that begins at a byte. */
  of(byte: number): number {
    const ends = this.#ends;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? byte : byte - (this.#shifts[low - 1] ?? 0);
  }

  /** Notes the characters whose first byte stands between two places. */
  #read(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const lead = bytes[at] ?? 0;
      if (lead >= 0xc0) this.#note(at, lead);
      else if (isControl(lead)) this.#controls = true;
    }
  }

  #note(at: number, lead: number): void {
    // Two bytes are one code unit, three are one, four are a pair.
    const [length, behind] = lead < 0xe0 ? [2, 1] : lead < 0xf0 ? [3, 2] : [4, 2];
    this.#ends.push(at + length);
    this.#shifts.push((this.#shifts.at(-1) ?? 0) + behind);
  }
}

function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d);
}
