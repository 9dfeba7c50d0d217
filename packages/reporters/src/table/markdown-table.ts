// A table as a GFM table.
import { escapeMarkdown } from '../escape/markdown.ts';
import { cellText, type Table } from './table.ts';

export function markdownTable<Row>({ columns, rows }: Table<Row>): string {
  const head = columns.map(({ header }) => escapeMarkdown(header));
  const ruler = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  const body = rows.map((row) => columns.map((column) => escapeMarkdown(cellText(column, row))));
  return [head, ruler, ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
