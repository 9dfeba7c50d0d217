// One pass over the bytes of a run of text: counts its words and tells which scanners could find anything in it.
import { beginsPlaceholder } from './begins-placeholder.ts';
import { BYTE_SIGNS, ROLE, SIGN, SIGNS } from './run-signs.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const LOWER_X = 0x78;

/** Reads runs one after the other; what it says is that of the last one. */
export class RunReader {
  /** Bits of SIGN. */
  signs = 0;
  /** As `countWords` counts them; uncertain in a foreign text. */
  words = 0;

  /** Reads the UTF-8 of a run. */
  read(bytes: Uint8Array, start: number, length: number): void {
    const end = start + length;
    let signs = 0;
    let words = 0;
    let before = 0;
    let inWord = false;
    for (let at = start; at < end; at += 1) {
      const sign = BYTE_SIGNS[bytes[at] ?? 0] ?? 0;
      signs |= sign;
      if ((sign & ROLE.alphanumeric) !== 0) {
        if (!inWord) words += 1;
        inWord = true;
        if ((before & ROLE.word) === 0 && (sign & ROLE.candidate) !== 0 && beginsPlaceholder(bytes, at, end))
          signs |= SIGN.placeholder;
        if ((sign & SIGN.digit) !== 0 && (before & SIGN.digit) === 0) signs |= digitsAt(bytes, at, end);
      } else {
        if ((sign & ROLE.runsOn) === 0) inWord = false;
        if ((sign & ROLE.joiner) !== 0) signs |= joinedAt(bytes, at, end, before);
      }
      before = sign;
    }
    this.signs = signs & SIGNS;
    this.words = words;
  }
}

function digitsAt(bytes: Uint8Array, at: number, end: number): number {
  let digits = 1;
  while (digits < 4 && at + digits < end && (signAt(bytes, at + digits) & SIGN.digit) !== 0) digits += 1;
  return digits === 4 ? SIGN.fourDigits : 0;
}

/** What `.`, `-` or `_` say with their neighbours. */
function joinedAt(bytes: Uint8Array, at: number, end: number, before: number): number {
  if (at + 1 >= end) return 0;
  const next = signAt(bytes, at + 1);
  const joined = (before & next & ROLE.alphanumeric) === 0 ? 0 : SIGN.joined;
  if (bytes[at] === DOT) return (before & next & SIGN.digit) === 0 ? joined : joined | SIGN.number;
  return bytes[at] === HYPHEN && isBlank(bytes[at + 1] ?? 0) ? joined | SIGN.placeholder : joined;
}

/** What stands for digits in a date: 2026-__-__, 2026-XX-XX. */
function isBlank(byte: number): boolean {
  return byte === UNDERSCORE || (byte | 0x20) === LOWER_X;
}

function signAt(bytes: Uint8Array, at: number): number {
  return BYTE_SIGNS[bytes[at] ?? 0] ?? 0;
}
