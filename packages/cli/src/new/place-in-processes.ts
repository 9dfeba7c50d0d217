// A new procedure in the table of processes: beside the documents of its process, or as a row for a process that is new. A new process
// gets its row in the other tables that go through the processes, too: who takes part, when it is audited.
import { writtenRow } from '@clausemark/linter';
import { span, type Manual } from '@clausemark/manual';
import { lastRow } from './last-row.ts';
import { linkTo, rowFor, UNDECIDED, type NewEntry } from './new-entry.ts';
import { rowLine, type Place } from './place.ts';
import { processTable, sameName, tablesOfProcesses, type TableOf } from './process-table.ts';

/** None for a manual without such a table. */
export function placesInProcesses(manual: Manual, entry: NewEntry): readonly Place[] {
  const found = processTable(manual);
  if (found === undefined) return [];
  const { document, table, described } = found;
  const link = linkTo(entry, document.path);
  const row = table.rows.find(([name]) => sameName(name?.text ?? '', entry.process));
  const cell = row?.[described];
  if (cell === undefined) {
    const others = tablesOfProcesses(manual).filter((other) => other.table !== table);
    return [newRow(manual, entry, found, (index) => (index === described ? link : undefined))].concat(
      others.map((other) => ({ ...newRow(manual, entry, other), names: 'process' })),
    );
  }
  const said = (manual.source(document.path)?.text ?? '').slice(cell.span.start, cell.span.end).trimEnd();
  const end = cell.span.start + said.length;
  const undecided = said === '' || said.toLowerCase() === 'tbd';
  const edit = undecided
    ? { span: span(cell.span.start, end), text: link }
    : { span: span(end, end), text: `, ${link}` };
  const column = table.header[described]?.text ?? '';
  return [
    {
      document,
      section: sectionOf(found),
      cell: { row: row?.[0]?.text.trim() ?? entry.process, column },
      line: link,
      edits: [edit],
      fields: [],
    },
  ];
}

function newRow(manual: Manual, entry: NewEntry, of: TableOf, known?: (index: number) => string | undefined): Place {
  const { document, table } = of;
  const heads = table.header.map(({ text }) => text);
  const row = lastRow(table.rows);
  // A cell that nobody has filled in above is one that a form asks for when it is used.
  const cells = rowFor(heads, entry, linkTo(entry, document.path)).map(
    (value, index) => known?.(index) ?? (value === UNDECIDED && row?.[index]?.text.trim() === '' ? '' : value),
  );
  const edit = writtenRow(manual.source(document.path)?.text ?? '', table, cells, { row });
  return { document, section: sectionOf(of), line: rowLine(cells), edits: [edit], fields: [] };
}

function sectionOf({ document, table }: TableOf): string | undefined {
  return document.facts.headings.find(({ slug }) => slug === table.section)?.text;
}
