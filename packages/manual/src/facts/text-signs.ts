// One cheap pass over a run tells which scanners could find anything in it. It may say yes too often, never no too often.

/** What a run holds, as bits. */
export const SIGN = {
  digit: 1,
  capital: 2,
  dot: 4,
  hyphen: 8,
  underscore: 16,
  brace: 32,
  bracket: 64,
  /** A word or mark that a placeholder begins with, found as such. */
  placeholder: 128,
  /** The letter X in either case, as in 2026-XX-XX. */
  x: 256,
  /** `?` or `<`. */
  mark: 2048,
} as const;

const WORD = 512;
const CANDIDATE = 1024;
const LETTER = { b: 0x62, d: 0x64, f: 0x66, i: 0x69, l: 0x6c, o: 0x6f, r: 0x72, t: 0x74 };
const TABLE = signTable();

/** The signs of a text. */
export function signsOf(text: string): number {
  let signs = 0;
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const sign = code < 128 ? (TABLE[code] ?? 0) : 0;
    signs |= sign;
    if ((sign & CANDIDATE) !== 0 && (before & WORD) === 0 && beginsPlaceholder(text, index)) signs |= SIGN.placeholder;
    before = sign;
  }
  return signs;
}

/** TBD, TBA, TBC, TODO, FIXME, XXX, lorem, or the letters of a typed date such as DD.MM.YYYY, in either case. */
function beginsPlaceholder(text: string, index: number): boolean {
  const first = lowered(text, index);
  const second = lowered(text, index + 1);
  if (first === LETTER.f) return second === LETTER.i;
  if (first === LETTER.l) return second === LETTER.o && lowered(text, index + 2) === LETTER.r;
  if (first === LETTER.t && second === LETTER.o) return lowered(text, index + 2) === LETTER.d;
  return second === first || (first === LETTER.t && second === LETTER.b);
}

function lowered(text: string, index: number): number {
  return text.charCodeAt(index) | 0x20;
}

function signTable(): Uint16Array {
  const table = new Uint16Array(128);
  const add = (characters: string, sign: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | sign;
  };
  const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  add('0123456789', SIGN.digit | WORD);
  add(capitals, SIGN.capital | WORD);
  add(capitals.toLowerCase(), WORD);
  add('tTfFxXlLdDmMjJyY', CANDIDATE);
  add('xX', SIGN.x);
  add('.', SIGN.dot);
  add('-', SIGN.hyphen);
  add('_', SIGN.underscore | WORD);
  add('{', SIGN.brace);
  add('[', SIGN.bracket);
  add('?<', SIGN.mark);
  return table;
}
