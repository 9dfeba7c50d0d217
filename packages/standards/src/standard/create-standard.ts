// Duty: make a Standard out of a catalogue that has passed catalogueSchema.
import type { Catalogue } from '../schema/catalogue.ts';
import type { Clause } from '../schema/clause.ts';
import type { Standard } from './standard.ts';

/** The catalogue with its indexes. Never fails on what `catalogueSchema` has accepted. */
export function createStandard(catalogue: Catalogue): Standard {
  const { clauses } = catalogue;
  return {
    ...catalogue,
    key: `${catalogue.id}@${catalogue.edition}`,
    byNumber: new Map(clauses.map((clause) => [clause.number, clause])),
    childrenOf: groupByParent(clauses),
    positions: new Map(clauses.map((clause, index) => [clause.number, index])),
    requirements: clauses.filter((clause) => clause.kind === 'requirement'),
  };
}

function groupByParent(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (clause.parent === undefined) continue;
    const siblings = groups.get(clause.parent);
    if (siblings === undefined) groups.set(clause.parent, [clause]);
    else siblings.push(clause);
  }
  return groups;
}
