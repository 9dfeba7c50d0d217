// The forms in which a verb that prints data can print it: one table for flags, help and rendering.
import { csvTable } from './csv-table.ts';
import { jsonTable } from './json-table.ts';
import { markdownTable } from './markdown-table.ts';
import type { Table } from './table.ts';
import { textTable } from './text-table.ts';

export interface TableFormat {
  readonly name: string;
  readonly description: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** `width` counts only for text. */
  readonly render: <Row>(table: Table<Row>, width?: number) => string;
}

export type TableFormatName = 'table' | 'json' | 'csv' | 'markdown';

export const tableFormats: Readonly<Record<TableFormatName, TableFormat>> = {
  table: { name: 'table', description: 'Aligned text for a terminal.', extension: 'txt', render: textTable },
  json: { name: 'json', description: 'An array of objects, for programs.', extension: 'json', render: jsonTable },
  csv: { name: 'csv', description: 'Comma-separated, for spreadsheets.', extension: 'csv', render: csvTable },
  markdown: { name: 'markdown', description: 'A Markdown table.', extension: 'md', render: markdownTable },
};
