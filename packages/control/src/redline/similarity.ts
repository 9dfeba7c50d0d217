// How alike two lines are: the share of words they have in common.
import type { Line } from '../meaning/lines.ts';

/** From here on two lines count as one line that was changed. */
export const ALIKE = 0.4;

/** 0 to 1 by shared words (Dice); 0 for lines of different kinds. Two empty lines are alike. */
export function similarity(a: Line, b: Line): number {
  if (a.kind !== b.kind) return 0;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordsOf(line: Line): string[] {
  return line.cells.flatMap((cell) => cell.map((token) => token.text.toLowerCase()));
}
