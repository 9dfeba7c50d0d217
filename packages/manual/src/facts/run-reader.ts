// One pass over the bytes of a run of text: counts its words and tells which scanners could find anything in it. It reads every
// character of every document, so it has no branch that depends on them.
import { joinedPatterns, placeholderPatterns } from './byte-patterns.ts';
import { BYTE_SIGNS, SIGN } from './run-signs.ts';

/** Roles of a byte, as numbers of bits above the signs. */
const ALPHANUMERIC = 8;
/** What `\w` matches. */
const WORD = 9;
/** Goes on with a word that has begun. */
const RUNS_ON = 10;
const TABLE = byteTable();
const { mask: PLACEHOLDERS, starts: PLACEHOLDER_STARTS, ends: placeholderEnds } = placeholderPatterns;
const { mask: JOINED, starts: JOINED_STARTS } = joinedPatterns;
const PLACEHOLDER_ENDS = placeholderEnds.reduce((all, end) => all | end, 0);
const [JOINED_END = 0, NUMBER_END = 0, DIGITS_END = 0, BLANK_END = 0] = joinedPatterns.ends;

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
    let inWord = 0;
    let placeholder = 0;
    let placeholders = 0;
    let joined = 0;
    let joins = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      const sign = TABLE[byte] ?? 0;
      signs |= sign;
      const alphanumeric = (sign >> ALPHANUMERIC) & 1;
      words += alphanumeric & (inWord ^ 1);
      inWord = alphanumeric | (inWord & (sign >> RUNS_ON));
      // 0 - 1 has all bits: placeholders begin where no word has begun.
      const starts = PLACEHOLDER_STARTS & (((before >> WORD) & 1) - 1);
      placeholder = ((placeholder << 1) | starts) & (PLACEHOLDERS[byte] ?? 0);
      placeholders |= placeholder;
      joined = ((joined << 1) | JOINED_STARTS) & (JOINED[byte] ?? 0);
      joins |= joined;
      before = sign;
    }
    this.signs = (signs & BYTE_SIGNS) | signsOf(placeholders, joins);
    this.words = words;
  }
}

function signsOf(placeholders: number, joins: number): number {
  let signs = 0;
  if ((placeholders & PLACEHOLDER_ENDS) !== 0 || (joins & BLANK_END) !== 0) signs |= SIGN.placeholder;
  if ((joins & JOINED_END) !== 0) signs |= SIGN.joined;
  if ((joins & NUMBER_END) !== 0) signs |= SIGN.number;
  if ((joins & DIGITS_END) !== 0) signs |= SIGN.fourDigits;
  return signs;
}

function byteTable(): Int32Array {
  const table = new Int32Array(256).fill(SIGN.foreign, 128);
  const add = (pattern: RegExp, bits: number) => {
    for (let code = 0; code < 128; code += 1)
      if (pattern.test(String.fromCharCode(code))) table[code] = (table[code] ?? 0) | bits;
  };
  add(/[0-9]/, SIGN.digit);
  add(/[A-Z]/, SIGN.capital);
  add(/_/, SIGN.underscore);
  add(/\{/, SIGN.brace);
  add(/\[/, SIGN.bracket);
  add(/[?<]/, SIGN.mark);
  add(/\S/, SIGN.ink);
  add(/[A-Za-z0-9]/, 1 << ALPHANUMERIC);
  add(/\w/, 1 << WORD);
  add(/['.,/&-]/, 1 << RUNS_ON);
  return table;
}
