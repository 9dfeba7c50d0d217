// Reads `planned:` of the configuration: clauses that no document answers yet. They count as not covered.
import type { Manual } from '@clausemark/manual';
import { parseClauseReference, type ClauseReferenceProblem, type DeclaredClause } from '@clausemark/standards';
import type { ManualStandards } from './standards-model.ts';

export interface Planned {
  readonly index: number;
  readonly clause: string;
  readonly note: string | undefined;
  readonly problem?: ClauseReferenceProblem;
  readonly declared: readonly DeclaredClause[];
}

export function readPlanned(manual: Manual, standards: ManualStandards): Planned[] {
  return manual.config.planned.map(({ clause, note }, index) => {
    const result = parseClauseReference(clause, { standards: standards.all, defaultStandard: standards.defaultKey });
    if (!result.ok) return { index, clause, note, problem: result, declared: [] };
    const declared = result.targets.map((target) => ({
      standard: target.standard.key,
      clause: target.clause.number,
      reason: note,
    }));
    return { index, clause, note, declared };
  });
}
