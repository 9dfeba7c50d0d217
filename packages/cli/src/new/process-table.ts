// Where a manual names its processes: the table with a column for the process and one for the documents that describe it, and every other
// table that goes through most of them.
import type { Manual, ManualDocument, TableFact } from '@clausemark/manual';

export interface TableOf {
  readonly document: ManualDocument;
  readonly table: TableFact;
}

export interface ProcessTable extends TableOf {
  /** The column of the documents. */
  readonly described: number;
}

const DESCRIBED = /^(?:described (?:in|by)|procedures?|documents?|documentation)\b/i;

/** That of the quality manual before one of another document. */
export function processTable(manual: Manual): ProcessTable | undefined {
  const tables = headedProcess(manual).flatMap(({ document, table }) => {
    const described = table.header.findIndex(({ text }) => DESCRIBED.test(text.trim()));
    return described > 0 ? [{ document, table, described }] : [];
  });
  return tables.find(({ document }) => document.type === 'manual') ?? tables[0];
}

/** Names of the processes, in their order. */
export function processNames(manual: Manual): readonly string[] {
  const rows = processTable(manual)?.table.rows ?? [];
  return rows.flatMap((row) => (row.length > 1 && row[0] !== undefined ? [row[0].text.trim()] : []));
}

/** Tables with a row for most of the processes. A cell may say more behind the name. */
export function tablesOfProcesses(manual: Manual): readonly TableOf[] {
  const names = processNames(manual).map((name) => name.toLowerCase());
  return headedProcess(manual).filter(({ table }) => {
    const first = table.rows.map(([cell]) => cell?.text.trim().toLowerCase() ?? '');
    return names.filter((name) => first.some((text) => text.startsWith(name))).length > names.length / 2;
  });
}

export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function headedProcess({ documents }: Manual): TableOf[] {
  return [...documents].flatMap((document) =>
    document.status === 'obsolete'
      ? []
      : document.facts.tables
          .filter(({ header }) => /^process(?:es)?$/i.test(header[0]?.text.trim() ?? ''))
          .map((table) => ({ document, table })),
  );
}
