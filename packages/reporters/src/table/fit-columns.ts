// How wide the columns of a text table may be.

/** A column is not squeezed below this. */
const NARROWEST = 8;
/** The last column holds prose and gives way first, down to this. */
const NARROWEST_LAST = 24;

/** Widths that add up to the room at most, where that is possible: first the last column shrinks, then the widest. */
export function fitColumns(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const last = widths.length - 1;
  const excess = () => widths.reduce((sum, width) => sum + width, 0) - room;
  if (excess() > 0) widths[last] = shrunk(widths[last] ?? 0, excess(), NARROWEST_LAST);
  while (excess() > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= NARROWEST) break;
    widths[widest] = width - 1;
  }
  return widths;
}

function shrunk(width: number, by: number, narrowest: number): number {
  return Math.max(Math.min(width, narrowest), width - by);
}
