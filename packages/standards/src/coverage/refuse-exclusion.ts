// Duty: whether a clause may be declared not applicable as it was. A refused exclusion must never hide a gap.
import type { Clause } from '../schema/clause.ts';
import type { DeclaredClause } from './declared-clause.ts';

/** The reason for refusing, or undefined if the exclusion stands. ISO 9001:2015 4.3 wants each one justified. */
export function refuseExclusion(clause: Clause, exclusion: DeclaredClause): 'not-excludable' | 'no-reason' | undefined {
  if (clause.applicability.excludable === 'no') return 'not-excludable';
  return exclusion.reason === undefined || exclusion.reason.trim() === '' ? 'no-reason' : undefined;
}
