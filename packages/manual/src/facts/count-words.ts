// Counts words. A word begins with a letter or digit and runs on through apostrophes, dots, commas, slashes, `&` and hyphens.

import { once } from '../once.ts';

const wordPattern = once(() => /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019.,/&-]*/gu);
const BEGINS = 2;
const RUNS_ON = 1;
/** What the characters below U+0250 do to a word. Most texts are ASCII and never ask. */
const latin = once(latinTable);

/** The number of words in a text. */
export function countWords(text: string): number {
  const table = latin();
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const role = code < table.length ? table[code] : roleOf(code);
    if (role === undefined) return text.match(wordPattern())?.length ?? 0;
    if (role === BEGINS && !inWord) count += 1;
    inWord = role === BEGINS || (inWord && role === RUNS_ON);
  }
  return count;
}

/** General punctuation ends a word, the apostrophe apart; undefined where only Unicode's tables know. */
function roleOf(code: number): number | undefined {
  if (code === 0x2019) return RUNS_ON;
  return code >= 0x2000 && code <= 0x206f ? 0 : undefined;
}

function latinTable(): Uint8Array {
  const table = new Uint8Array(0x250);
  for (let code = 0; code < table.length; code += 1) {
    const character = String.fromCharCode(code);
    if (/[\p{L}\p{N}]/u.test(character)) table[code] = BEGINS;
    else if ("'.,/&-".includes(character)) table[code] = RUNS_ON;
  }
  return table;
}
