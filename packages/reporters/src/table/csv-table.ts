// A table as CSV (RFC 4180): CRLF, a heading line, fields guarded against formulas.
import { escapeCsv } from '../escape/csv.ts';
import { cellText, type Table } from './table.ts';

export function csvTable<Row>({ columns, rows }: Table<Row>): string {
  const head = columns.map(({ header }) => escapeCsv(header));
  const body = rows.map((row) => columns.map((column) => escapeCsv(cellText(column, row))));
  return [head, ...body].map((fields) => `${fields.join(',')}\r\n`).join('');
}
