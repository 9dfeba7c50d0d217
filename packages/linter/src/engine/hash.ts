// A 128-bit hash for fingerprints: stable across platforms, not for security (digests of content are in `control`).

/** Factors of the four lanes, and what each adds to a code unit so that they differ. */
const [FIRST, SECOND, THIRD, FOURTH] = [0x01000193, 0x5cd1eb27, 0xb8a3d4bb, 0x1475be4f];
const [SECOND_SHIFT, THIRD_SHIFT, FOURTH_SHIFT] = [0x61, 0xc2, 0x123];
const LINE_END = 10;

/**
 * 32 hex digits over the UTF-16 code units of texts with line ends between them: four interleaved multiply-xor lanes, each finished by an
 * avalanche. There is one for each finding, so the lanes are plain numbers (an array of them takes eight times as long), and nobody joins
 * the texts first: to be read, each is made one of its own, and no longer keeps those alive that it was made of.
 */
export function hash128(texts: readonly string[]): string {
  let first = 0x9e3779b1;
  let second = 0x85ebca77;
  let third = 0xc2b2ae3d;
  let fourth = 0x27d4eb2f;
  let length = -1;
  for (const text of texts) {
    // The line end before a text stands at -1: there is none before the first.
    for (let index = length === -1 ? 0 : -1; index < text.length; index += 1) {
      const code = index === -1 ? LINE_END : text.charCodeAt(index);
      first = rotate(Math.imul(first ^ code, FIRST));
      second = rotate(Math.imul(second ^ (code + SECOND_SHIFT), SECOND));
      third = rotate(Math.imul(third ^ (code + THIRD_SHIFT), THIRD));
      fourth = rotate(Math.imul(fourth ^ (code + FOURTH_SHIFT), FOURTH));
    }
    length += text.length + 1;
  }
  writeHex(0, finish(first ^ length));
  writeHex(8, finish(second ^ length));
  writeHex(16, finish(third ^ length));
  writeHex(24, finish(fourth ^ length));
  return String.fromCharCode(...digits);
}

function rotate(lane: number): number {
  return (lane << 13) | (lane >>> 19);
}

function finish(lane: number): number {
  let value = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** The text is made of them at once: joined from parts it would keep the parts. */
const digits = Array.from({ length: 32 }, () => 0);
const HEX = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

function writeHex(start: number, lane: number): void {
  for (let index = 0; index < 8; index += 1) digits[start + index] = HEX[(lane >>> (28 - 4 * index)) & 15] ?? 0;
}
