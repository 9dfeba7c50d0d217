// A table as a JSON array of objects. Numbers and booleans keep their type; a missing value is left out.
import { toJson } from '../escape/json.ts';
import type { Table } from './table.ts';

export function jsonTable<Row>({ columns, rows }: Table<Row>): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
  return `${toJson(objects, 2)}\n`;
}
