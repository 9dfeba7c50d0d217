// A token as the plain words that guard words are compared with: small letters, without punctuation and invisible characters.

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\uFE00-\uFE0F]/gu;

/** `doesn't,` becomes `does not`, `n’est` becomes `n est`, `(shall)` becomes `shall`. */
export function plainWords(token: string): string[] {
  return token
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/n['’]t\b/g, ' not')
    .split(/[^\p{L}\p{N}%°€$£]+/u)
    .filter((word) => word !== '');
}
