// Reads the wire format of SSH: lengths and byte strings. Everything that is too short or left over is an error.

export class WireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError behind the end, as all methods here do */
  take(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new RangeError('The signature or key ends too early.');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  uint32(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    return a * 0x1000000 + b * 0x10000 + c * 0x100 + d;
  }

  bytes(): Uint8Array {
    return this.take(this.uint32());
  }

  text(): string {
    return Array.from(this.bytes(), (byte) => String.fromCharCode(byte)).join('');
  }

  /** A positive integer. @throws RangeError for a negative one */
  integer(): bigint {
    const bytes = this.bytes();
    if ((bytes[0] ?? 0) >= 0x80) throw new RangeError('The signature holds a negative number.');
    return bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  }

  /** @throws RangeError when something is left */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('The signature or key has bytes left over.');
  }
}
