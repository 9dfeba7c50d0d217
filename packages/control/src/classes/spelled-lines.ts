// A short line with a slip of the pen shares no word with the line it was: it is still that line, and not one gone and another new.
import { spelledAlike } from '@clausemark/manual';
import type { Line } from '../meaning/lines.ts';
import type { AlignedLine } from '../redline/align-lines.ts';

/** Joins lines that are gone with lines that came in their place, where every word of one is a word of the other. */
export function withSpelledLines(aligned: readonly AlignedLine[]): AlignedLine[] {
  const result: AlignedLine[] = [];
  for (const item of aligned) {
    const at =
      item.op === 'added' ? result.findIndex((other) => other.op === 'removed' && isSame(other.base, item.head)) : -1;
    const gone = result[at];
    if (item.op !== 'added' || gone?.op !== 'removed' || !inOneGap(result, at)) result.push(item);
    else result.splice(at, 1, { op: 'changed', base: gone.base, head: item.head });
  }
  return result;
}

/** Whether nothing that is kept stands behind a line by now. */
function inOneGap(result: readonly AlignedLine[], at: number): boolean {
  return result.slice(at).every(({ op }) => op !== 'same');
}

function isSame(base: Line, head: Line): boolean {
  const [before, after] = [base.cells.flat(), head.cells.flat()];
  return (
    base.kind === head.kind &&
    base.level === head.level &&
    before.length === after.length &&
    before.every(({ kind, text }, at) => kind === after[at]?.kind && spelledAlike(text, after[at].text))
  );
}
