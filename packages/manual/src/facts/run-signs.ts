// What a run of text can hold, as bits. A sign may say yes too often, never no too often.

export const SIGN = {
  digit: 1,
  capital: 2,
  underscore: 4,
  brace: 8,
  bracket: 16,
  /** `?` or `<`. */
  mark: 32,
  /** Anything but white space. */
  ink: 64,
  /** Characters beyond ASCII: words and ink are only certain in the text itself. */
  foreign: 128,
  /** Letters or digits joined by `.`, `-` or `_`, as in QP-841. */
  joined: 256,
  /** Digits joined by a dot, as in 8.4. */
  number: 512,
  /** Four digits in a row, as in ISO 9001. */
  fourDigits: 1024,
  /** What a placeholder's word or date begins with, or what it cannot be without. */
  placeholder: 2048,
} as const;

/** Every sign. */
export const ALL_SIGNS = 4095;
