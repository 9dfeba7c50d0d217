// The last row of a table. A sentence right below a table is a row of one cell to Markdown, and none to its readers.
import type { TableFact } from '@clausemark/manual';

export function lastRow(rows: TableFact['rows']): TableFact['rows'][number] | undefined {
  return rows.findLast((row) => row.filter(({ text }) => text.trim() !== '').length > 1);
}
