// Short patterns of bytes that are all looked for at once: the Shift-And method. Bit n of the state says that the bytes read last match a
// pattern up to its place n. One step is `state = ((state << 1) | STARTS) & MASK[byte]`; run-automaton.ts takes it for every state and
// byte beforehand.

/** Places of all patterns together: the bits of a number. */
const MOST_PLACES = 31;
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ALPHANUMERIC = `${DIGITS}${LETTERS}`;

export interface BytePatterns {
  /** For each byte the places it may stand at. */
  readonly mask: Int32Array;
  /** The first place of every pattern. */
  readonly starts: number;
  /** The last place of each pattern, in their order. */
  readonly ends: readonly number[];
}

/** Each pattern is a list of places, each place the characters that may stand there. */
function bytePatterns(patterns: readonly (readonly string[])[]): BytePatterns {
  const mask = new Int32Array(256);
  const ends: number[] = [];
  let starts = 0;
  let place = 0;
  for (const pattern of patterns) {
    starts |= 1 << place;
    for (const characters of pattern) {
      for (const character of characters)
        mask[character.charCodeAt(0)] = (mask[character.charCodeAt(0)] ?? 0) | (1 << place);
      place += 1;
    }
    ends.push(1 << (place - 1));
  }
  if (place > MOST_PLACES) throw new Error(`${place} places are too many`);
  return { mask, starts, ends };
}

function eitherCase(word: string): string[] {
  return [...word].map((letter) => `${letter}${letter.toUpperCase()}`);
}

/**
 * With what placeholders begin at the beginning of a word: TBD, T.B.D., TODO, FIXME, XXX, lorem, DD.MM.YYYY and its kin (and two letters of
 * them in another order, which saves places), YYYY-MM-DD, "Click here", "Klicken Sie", "Cliquez ici" and "clic aquí", "Choose" and
 * "Choisissez".
 */
export const placeholderPatterns = bytePatterns([
  [...eitherCase('tb'), 'aAcCdD'],
  eitherCase('tod'),
  eitherCase('fix'),
  eitherCase('xxx'),
  eitherCase('lor'),
  ['dmtjDMTJ', 'dmtjDMTJ', '-./'],
  eitherCase('yy'),
  ['tT', '.', 'bB'],
  ['cCkK', ...eitherCase('li'), 'cCqQ', 'kKuU '],
  eitherCase('cho'),
]);

/**
 * Joined letters or digits, joined digits, four digits; then of placeholders the blanks of 2026-__-__ and 2026-XX-XX, the end of 20XX and
 * 202X, and that of "Error!", "Fehler!" and "Erreur !", whose space may be one of two that do not break: these are their last bytes.
 */
export const joinedPatterns = bytePatterns([
  [ALPHANUMERIC, '-._', ALPHANUMERIC],
  [DIGITS, '.', DIGITS],
  [DIGITS, DIGITS, DIGITS, DIGITS],
  ['-', '_xX'],
  [DIGITS, '23xX', 'xX'],
  ['rR \u00a0\u00af', '!'],
]);
