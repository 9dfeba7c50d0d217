// Which part of a long line is shown: what is marked, with as much before and after it as fits.
import { type Cell, widthOf } from './cells.ts';

/** Indices into the cells, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The range to show in `columns`, of which two are kept free for the signs of a cut. A mark that is too long loses its end. */
export function clipAround(cells: readonly Cell[], mark: Range, columns: number): Range {
  if (widthOf(cells) <= columns) return { from: 0, to: cells.length };
  const room = columns - 2;
  const whole = widthOf(cells.slice(0, mark.to)) <= room;
  const from = whole ? 0 : stepBack(cells, mark, room);
  return { from, to: fill(cells, from, room) };
}

/** Goes back from the mark while the mark stays whole, and over a third of the room at most. */
function stepBack(cells: readonly Cell[], mark: Range, room: number): number {
  const spare = Math.min(Math.floor(room / 3), room - widthOf(cells.slice(mark.from, mark.to)));
  let from = mark.from;
  let used = 0;
  while (from > 0) {
    used += cells[from - 1]?.width ?? 0;
    if (used > spare) break;
    from -= 1;
  }
  return from;
}

function fill(cells: readonly Cell[], from: number, room: number): number {
  let to = from;
  let used = 0;
  while (to < cells.length) {
    used += cells[to]?.width ?? 0;
    if (used > room) break;
    to += 1;
  }
  return to;
}
