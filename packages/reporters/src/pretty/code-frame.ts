// The line of source that a finding is about, with carets under the place. Draws only what a terminal shows harmlessly.
import type { Position, SourceText } from '@clausemark/manual';
import { cellsOf, show, widthOf } from './cells.ts';
import { clipAround, type Range } from './clip-cells.ts';

/** Code units looked at on each side of the place: more than any terminal shows, however long the line. */
const REACH = 1000;
const CUT = '…';

/** Two lines, `12 | text` and the carets; none when the file has no such line. A place over several lines is marked on its first. */
export function codeFrame(source: SourceText, start: Position, end: Position, width: number): string[] {
  if (start.line < 1 || start.line > source.lineCount) return [];
  const line = source.line(start.line);
  const first = Math.min(start.column - 1, line.length);
  const last = end.line > start.line ? line.length : Math.min(Math.max(end.column - 1, first), line.length);
  const gutter = String(start.line);
  const margin = `${' '.repeat(gutter.length)} | `;
  const [text, carets] = draw(line, first, last, Math.max(10, width - margin.length));
  const further = end.line > start.line + (end.column > 1 ? 0 : 1) ? ` to line ${end.line}` : '';
  return [`${gutter} | ${text}`.trimEnd(), `${margin}${carets}${further}`];
}

function draw(line: string, first: number, last: number, columns: number): [string, string] {
  const begin = Math.max(0, first - REACH);
  const finish = Math.min(line.length, last + REACH, first + 2 * REACH);
  const cells = cellsOf(line.slice(begin, finish), begin);
  const marked = { from: indexAt(cells, first), to: indexAt(cells, last) };
  const mark = marked.to > marked.from ? marked : { from: marked.from, to: Math.min(marked.from + 1, cells.length) };
  const shown = clipAround(cells, mark, columns);
  const before = shown.from > 0 || begin > 0 ? CUT : '';
  const after = shown.to < cells.length || finish < line.length ? CUT : '';
  const lead = before.length + widthOf(cells.slice(shown.from, mark.from));
  const carets = widthOf(cells.slice(mark.from, Math.min(mark.to, shown.to)));
  return [before + show(slice(cells, shown)) + after, ' '.repeat(lead) + '^'.repeat(Math.max(1, carets))];
}

function slice<T>(items: readonly T[], { from, to }: Range): readonly T[] {
  return items.slice(from, to);
}

/** The cell that holds an offset of the line; past the last one at the end of the line. */
function indexAt(cells: ReturnType<typeof cellsOf>, offset: number): number {
  const index = cells.findIndex((cell) => offset < cell.end);
  return index === -1 ? cells.length : index;
}
