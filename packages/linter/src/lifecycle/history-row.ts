// The row of a new revision for the table of revisions in a document's body, in the columns and the order the table has.
import type { Manual, ManualDocument, TableFact, TextEdit } from '@clausemark/manual';
import { isNewestFirst } from '../document/history-order.ts';
import { historyTable } from '../document/read-history.ts';
import { writtenRow } from '../document/written-row.ts';
import { historyColumn } from '../language/history-columns.ts';

export interface NewRow {
  readonly revision: string;
  readonly date: string;
  /** As the table names people or roles. */
  readonly author: string;
  readonly summary: string;
  /** Change request; a table with such a column gets a dash without one. */
  readonly change: string | undefined;
}

/** `none`: the document has no history. `unreadable`: it has one that is no table. */
export type RowResult = { readonly kind: 'edit'; readonly edit: TextEdit } | { readonly kind: 'none' | 'unreadable' };

const CHANGE = /\b(?:change (?:request|no|number|order)|cr|dcr|dcn|ecn|ecr|änderungsantrag)\b/i;
/** Nobody has approved a row that was just written. */
const APPROVAL = /approv|genehm|freig|aprob/i;

export function historyRow(manual: Manual, document: ManualDocument, row: NewRow): RowResult {
  const found = historyTable(manual, document);
  if (found === undefined) return { kind: 'none' };
  const text = manual.source(document.path)?.text;
  const { table } = found;
  if (table === undefined || text === undefined) return { kind: 'unreadable' };
  return { kind: 'edit', edit: insertion(text, table, row) };
}

function insertion(text: string, table: TableFact, row: NewRow): TextEdit {
  const rows = table.rows.filter(isEntry);
  const [first, last] = [rows[0], rows.at(-1)];
  const dated = rows.map((entry) => ({
    revision: cellOf(table, entry, 'revision'),
    date: cellOf(table, entry, 'date'),
  }));
  const newestFirst = isNewestFirst(dated) ?? false;
  return writtenRow(text, table, rowCells(table, row), { row: newestFirst ? first : last, above: newestFirst });
}

/** Text below a table without a blank line is a row of one cell to Markdown; to readers it is a sentence. */
function isEntry(row: TableFact['rows'][number]): boolean {
  return row.filter(({ text }) => text.trim() !== '').length > 1;
}

function rowCells({ header }: TableFact, row: NewRow): string[] {
  const used = new Set<string>();
  return header.map(({ text }) => {
    const column = historyColumn(text);
    if (CHANGE.test(text)) return row.change ?? '-';
    if (column === undefined || used.has(column) || APPROVAL.test(text)) return '-';
    used.add(column);
    return row[column];
  });
}

function cellOf({ header }: TableFact, row: TableFact['rows'][number], column: 'revision' | 'date'): string {
  return row[header.findIndex(({ text }) => historyColumn(text) === column)]?.text.trim() ?? '';
}
