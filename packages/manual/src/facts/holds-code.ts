// Whether a row of a table has a cell that could begin with an id.
import type { CellFact } from './facts.ts';

const FIRST_WORD = /^[A-Za-z0-9][\w.-]*/;

/** True when a cell begins with a word of letters and digits. */
export function holdsCode(row: readonly CellFact[]): boolean {
  return row.some(({ text }) => {
    const word = FIRST_WORD.exec(text)?.[0] ?? '';
    return /\d/.test(word) && /[A-Za-z]/.test(word);
  });
}
