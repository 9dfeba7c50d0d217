// What rows of a table hold beyond its last column. The page drops it.
import { span } from '../text/span.ts';
import type { CellFact, TableFact } from './facts.ts';

/** For each row with something in the cells beyond the columns, those as one. */
export function surplusCells({ header, rows }: TableFact): CellFact[] {
  return rows.flatMap((row) => (row.length > header.length ? surplusIn(row.slice(header.length)) : []));
}

function surplusIn(cells: readonly CellFact[]): CellFact[] {
  const filled = cells.filter((cell) => cell.span.end > cell.span.start);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ text: filled.map(({ text }) => text).join(' | '), span: span(first.span.start, last.span.end) }];
}
