// What a row of a table holds beyond the last column of the table. The page drops it.
import { span } from '../text/span.ts';
import type { CellFact } from './facts.ts';

/** The cells beyond the columns as one; undefined when nothing stands in them. */
export function surplusIn(row: readonly CellFact[], columns: number): CellFact | undefined {
  const filled = row.slice(columns).filter((cell) => cell.span.end > cell.span.start);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { text: filled.map(({ text }) => text).join(' | '), span: span(first.span.start, last.span.end) };
}
