// A form or register in the document that uses it: under `records` of the front matter, and as a row of its section Records.
import { writtenRow } from '@clausemark/linter';
import type { Manual, ManualDocument, TextEdit } from '@clausemark/manual';
import { addToSection, sectionNamed } from './add-to-section.ts';
import { lastRow } from './last-row.ts';
import { linkTo, rowFor, type NewEntry } from './new-entry.ts';
import { rowLine, type Place } from './place.ts';

/** Heads of the table that a section gets which has none. */
const HEADS = ['Record', 'Form or system', 'Filled in by'];

export function placeInRecords(manual: Manual, document: ManualDocument, entry: NewEntry): Place {
  const heading = sectionNamed(document, 'records');
  const table = document.facts.tables.find(({ section }) => section === heading?.slug);
  const heads = table?.header.map(({ text }) => text) ?? HEADS;
  const cells = rowFor(heads, entry, linkTo(entry, document.path, `${entry.id} ${entry.title}`));
  const edit = (text: string): TextEdit | undefined => {
    if (table !== undefined) return writtenRow(text, table, cells, { row: lastRow(table.rows) });
    const lines = [rowLine(HEADS), `|${HEADS.map(() => '---|').join('')}`, rowLine(cells)];
    return heading === undefined ? undefined : addToSection(text, document, heading, lines);
  };
  const written = edit(manual.source(document.path)?.text ?? '');
  return {
    document,
    section: heading?.text,
    line: rowLine(cells),
    edits: written === undefined ? [] : [written],
    fields: [{ kind: 'append', path: [document.field('records')?.key ?? 'records'], value: entry.id }],
  };
}
