// Duty: name the parent of every clause that left it to its number.
import type { Clause } from './clause.ts';
import { naturalParent } from './natural-parent.ts';

/** The catalogue with `parent` set wherever the number tells it; top clauses stay without. */
export function fillParents<Data extends { readonly clauses: readonly Clause[] }>(catalogue: Data): Data {
  const known = new Set(catalogue.clauses.map((clause) => clause.number));
  const clauses = catalogue.clauses.map((clause) => {
    const parent = clause.parent ?? naturalParent(clause.number, known);
    return parent === undefined ? clause : { ...clause, parent };
  });
  return { ...catalogue, clauses };
}
