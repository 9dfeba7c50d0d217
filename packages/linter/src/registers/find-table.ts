// The table of a living register that the configuration names: `F-841-02#suppliers`, found by id and section.
import type { CellFact, Manual, ManualDocument } from '@clausemark/manual';
import { nonEmpty, once, stringList } from '@clausemark/manual';
import * as z from 'zod';

/** Where a register is and which of its columns a rule looks at. Shared by the rules about registers. */
export const registerTable = once(() => ({
  at: z
    .string()
    .regex(/^[^#\s]+#[^#\s]+$/, 'must be a document and a section, for example F-841-02#suppliers')
    .describe('Document and section of the table, for example `F-841-02#suppliers`.'),
  columns: stringList().describe('Columns of it, by their heads.'),
  except: z
    .record(z.string(), z.union([nonEmpty().transform((value) => [value]), z.array(nonEmpty())]))
    .default({})
    .describe('Rows left out: those with one of the values in the column named, in capital or small letters.'),
}));

export interface RegisterRow {
  /** What the row is called: its first cell that is not empty. */
  readonly name: string;
  readonly cell: (column: string) => CellFact | undefined;
  readonly first: CellFact;
}

export type FoundTable =
  | { readonly problem: 'document' }
  | { readonly problem: 'table' }
  | { readonly problem: 'column'; readonly column: string; readonly document: ManualDocument }
  | { readonly problem: undefined; readonly document: ManualDocument; readonly rows: readonly RegisterRow[] };

interface Wanted {
  readonly at: string;
  readonly columns: readonly string[];
  readonly except: Readonly<Record<string, readonly string[]>>;
}

/** A name that fits nothing is a problem: a register that is not found is not checked. */
export function findTable(manual: Manual, { at, columns, except }: Wanted): FoundTable {
  const [id = '', section = ''] = at.split('#');
  const document = manual.byId.get(id)?.[0];
  if (document === undefined) return { problem: 'document' };
  const table = document.facts.tables.find((item) => item.section === section);
  if (table === undefined) return { problem: 'table' };
  const heads = table.header.map(({ text }) => text.trim());
  const column = [...columns, ...Object.keys(except)].find((name) => !heads.includes(name));
  if (column !== undefined) return { problem: 'column', column, document };
  const out = Object.entries(except).map(
    ([name, values]) => [heads.indexOf(name), new Set(values.map(plain))] as const,
  );
  const rows = table.rows.flatMap((cells): RegisterRow[] => {
    const first = cells.find(({ text }) => text.trim() !== '') ?? cells[0];
    if (first === undefined) return [];
    const cell = (name: string): CellFact | undefined => cells[heads.indexOf(name)];
    const isOut = out.some(([index, values]) => values.has(plain(cells[index]?.text ?? '')));
    return isOut ? [] : [{ name: first.text.trim(), cell, first }];
  });
  return { problem: undefined, document, rows };
}

/** People write "Suspended" and "suspended" into one column. */
function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** What is wrong with the name of a table, in words, for a finding at its place in the configuration. */
export function tableProblem(found: FoundTable, at: string): string | undefined {
  if (found.problem === undefined) return undefined;
  const [id = '', section = ''] = at.split('#');
  if (found.problem === 'document') return `there is no document ${id}`;
  if (found.problem === 'table') return `${id} has no table in a section \`${section}\``;
  return `the table of ${at} has no column "${found.column}"`;
}
