// What a run of text can hold, as bits, and the table that says it of every byte.

/** A sign may say yes too often, never no too often. */
export const SIGN = {
  digit: 1,
  capital: 2,
  /** Letters or digits joined by `.`, `-` or `_`, as in QP-841. */
  joined: 4,
  /** Digits joined by a dot, as in 8.4. */
  number: 8,
  /** Four digits in a row, as in ISO 9001. */
  fourDigits: 16,
  underscore: 32,
  brace: 64,
  bracket: 128,
  /** `?` or `<`. */
  mark: 256,
  /** What a placeholder's word or date begins with. */
  placeholder: 512,
  /** Anything but white space. */
  ink: 1024,
  /** Characters beyond ASCII: words and ink are only certain in the text itself. */
  foreign: 2048,
} as const;

/** What else a byte is to the reader of runs. */
export const ROLE = {
  /** Letters and digits. */
  alphanumeric: 1 << 12,
  /** What `\w` matches. */
  word: 1 << 13,
  /** Goes on with a word that has begun. */
  runsOn: 1 << 14,
  joiner: 1 << 15,
  /** A placeholder may begin with it. */
  candidate: 1 << 16,
} as const;

/** The bits of SIGN. */
export const SIGNS = (1 << 12) - 1;

/** Signs and roles of every byte. */
export const BYTE_SIGNS = signTable();

function signTable(): Int32Array {
  const table = new Int32Array(256).fill(SIGN.foreign, 128);
  const add = (characters: string, sign: number) => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | sign;
    }
  };
  const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (let code = 0; code < 128; code += 1)
    if (!/\s/.test(String.fromCharCode(code))) add(String.fromCharCode(code), SIGN.ink);
  add(`0123456789${capitals}${capitals.toLowerCase()}`, ROLE.alphanumeric | ROLE.word);
  add('0123456789', SIGN.digit);
  add(capitals, SIGN.capital);
  add("'.,/&-", ROLE.runsOn);
  add('.-_', ROLE.joiner);
  add('_', SIGN.underscore | ROLE.word);
  add('tTfFxXlLdDmMjJyY', ROLE.candidate);
  add('{', SIGN.brace);
  add('[', SIGN.bracket);
  add('?<', SIGN.mark);
  return table;
}
