// A table for a terminal: aligned columns, cells wrapped to fit, the last column giving way first.
import stringWidth from 'string-width';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrap } from '../pretty/wrap.ts';
import { fitColumns } from './fit-columns.ts';
import { cellText, type Column, type Table } from './table.ts';

const GAP = '  ';

/**
 * Text of at most `width` columns, unless there are too many columns to draw.
 *
 * @param longest characters of a cell; what follows is cut off
 */
export function textTable<Row>({ columns, rows }: Table<Row>, width = 80, longest?: number): string {
  const head = columns.map(({ header }) => header);
  const body = rows.map((row) => columns.map((column) => escapeTerminal(clip(cellText(column, row), longest))));
  const natural = columns.map((_, index) =>
    Math.max(1, ...[head, ...body].map((cells) => stringWidth(cells[index] ?? ''))),
  );
  const widths = fitColumns(natural, width - GAP.length * (columns.length - 1));
  const ruler = widths.map((columnWidth) => '─'.repeat(columnWidth));
  const lines = [head, ruler, ...body].flatMap((cells) => rowLines(cells, widths, columns));
  return lines.map((line) => `${line}\n`).join('');
}

function rowLines<Row>(cells: readonly string[], widths: readonly number[], columns: readonly Column<Row>[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    return wrapped
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 1, columns[index]?.align))
      .join(GAP)
      .trimEnd();
  });
}

function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? blank + text : text + blank;
}
