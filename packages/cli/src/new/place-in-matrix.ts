// The records of a new form or register in the retention matrix of the manual.
import { writtenRow } from '@clausemark/linter';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { linkTo, rowFor, type NewEntry } from './new-entry.ts';
import { rowLine, type Place } from './place.ts';
import { retentionTable } from './retention-table.ts';

/**
 * Undefined for a manual without such a table.
 *
 * @param parent the document that uses the form: its row stands with those of the other forms
 */
export function placeInMatrix(manual: Manual, parent: ManualDocument | undefined, entry: NewEntry): Place | undefined {
  const found = retentionTable(manual, parent?.items('records').map(({ text }) => text) ?? []);
  if (found === undefined) return undefined;
  const { document, table, behind } = found;
  const heads = table.header.map(({ text }) => text);
  const cells = rowFor(heads, entry, linkTo(entry, document.path));
  const edit = writtenRow(manual.source(document.path)?.text ?? '', table, cells, { row: behind });
  const section = document.facts.headings.find(({ slug }) => slug === table.section)?.text;
  return { document, section, line: rowLine(cells), edits: [edit], fields: [] };
}
