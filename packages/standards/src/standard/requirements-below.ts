// Duty: the auditable clauses inside a clause, at any depth.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from './standard.ts';

/** Requirement clauses below `number`, in the standard's order, without `number` itself. Empty for an unknown number. */
export function requirementsBelow(standard: Standard, number: string): readonly Clause[] {
  const children = standard.childrenOf.get(number) ?? [];
  return children.flatMap((child) => [
    ...(child.kind === 'requirement' ? [child] : []),
    ...requirementsBelow(standard, child.number),
  ]);
}
