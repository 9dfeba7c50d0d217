// Where a manual keeps the retention of its records: the tables with a column for the record and one for the period.
import type { Manual, ManualDocument, TableFact } from '@clausemark/manual';
import { lastRow } from './last-row.ts';

export interface RetentionTable {
  readonly document: ManualDocument;
  readonly table: TableFact;
  /** The row behind which a new one belongs: the last that names a form of the same procedure, else the last. */
  readonly behind: TableFact['rows'][number] | undefined;
}

/** @param siblings ids of the other forms of the procedure; the table that names most of them is theirs */
export function retentionTable({ documents }: Manual, siblings: readonly string[]): RetentionTable | undefined {
  const tables = [...documents].flatMap((document) =>
    document.status === 'obsolete'
      ? []
      : document.facts.tables
          .filter(isRetention)
          .map((table) => ({ document, table, named: rowsNaming(table, siblings) })),
  );
  const most = Math.max(0, ...tables.map(({ named }) => named.length));
  const found = most === 0 ? tables.at(-1) : tables.find(({ named }) => named.length === most);
  if (found === undefined) return undefined;
  const { document, table, named } = found;
  return { document, table, behind: lastRow(named.length > 0 ? named : table.rows) };
}

function isRetention({ header }: TableFact): boolean {
  return (
    header.some(({ text }) => /^records?\b/i.test(text)) &&
    header.some(({ text }) => /^(?:retention )?period$|^retention$/i.test(text))
  );
}

function rowsNaming({ rows }: TableFact, ids: readonly string[]): TableFact['rows'] {
  return rows.filter((row) =>
    row.some(({ text }) => ids.some((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))),
  );
}
