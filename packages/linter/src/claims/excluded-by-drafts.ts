// Clauses that a scope document excludes which is still a draft: they count as excluded for nobody, but a manual without any release
// need not answer them either.
import { parseClauseReference } from '@clausemark/standards';
import type { Exclusion } from './read-exclusions.ts';
import type { ManualStandards } from './standards-model.ts';

/** Keys `standard clause`, for example `as9120@B 8.5.3`. */
export function excludedByDrafts(exclusions: readonly Exclusion[], standards: ManualStandards): ReadonlySet<string> {
  const context = { standards: standards.all, defaultStandard: standards.defaultKey };
  const keys = exclusions
    .filter(({ document }) => document.status !== 'released')
    .flatMap(({ clause }) => {
      const result = parseClauseReference(clause, context);
      return result.ok ? result.targets.map((target) => `${target.standard.key} ${target.clause.number}`) : [];
    });
  return new Set(keys);
}
