// Whether a row of a table has a cell that could begin with an id.
import type { CellFact } from './facts.ts';

/** True when a cell begins with a word of letters and digits. */
export function holdsCode(row: readonly CellFact[]): boolean {
  return row.some(({ text }) => beginsWithCode(text));
}

/** Letters and digits of ASCII, joined by `_`, `.` or `-`, at least one of each kind. */
function beginsWithCode(text: string): boolean {
  let digits = false;
  let letters = false;
  for (let at = 0; at < text.length && !(digits && letters); at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits = true;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters = true;
    else if (at === 0 || !(code === 0x5f || code === 0x2e || code === 0x2d)) return false;
  }
  return digits && letters;
}
