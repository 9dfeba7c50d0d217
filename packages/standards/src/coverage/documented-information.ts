// Duty: the documents (or records) a standard asks for, beside the coverage of the clauses that ask for them.
import type { DocumentedItem } from '../schema/documented-item.ts';
import type { Coverage, CoverageRow } from './coverage-model.ts';

export interface DocumentedInformationRow {
  readonly row: CoverageRow;
  readonly items: readonly DocumentedItem[];
  /** True if a released document in force covers the clause. It does not say that each item is there. */
  readonly covered: boolean;
}

/** Requirement clauses that ask for something to `maintain` (or `retain`), in the standard's order. */
export function documentedInformation(
  { rows }: Coverage,
  keep: 'maintain' | 'retain' = 'maintain',
): readonly DocumentedInformationRow[] {
  return rows
    .map((row) => ({ row, items: row.clause.documentedInformation[keep], covered: row.state === 'covered' }))
    .filter(({ items }) => items.length > 0);
}
