// Duty: write a clause target the way parseClauseReference reads it.
import type { ClauseTarget } from './clause-target.ts';

/** The shortest text for a target: the standard is left out if it is the default one. */
export function formatClauseReference(target: ClauseTarget, defaultStandard?: string): string {
  const { standard, clause, section } = target;
  const prefix = standard.key === defaultStandard ? '' : `${standard.key}:`;
  return `${prefix}${clause.number}${section === undefined ? '' : `#${section}`}`;
}
