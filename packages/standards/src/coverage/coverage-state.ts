// Duty: one state out of all that is said about a clause. Evidence beats declaration, and the nearer to being in force
// the stronger: in force, not applicable, about to be in force, draft, promised.
import type { CoverageClaim } from './coverage-claim.ts';
import type { CoverageState } from './coverage-model.ts';

/** `excluded` and `planned`: declared so, and not refused. Claims that do not count are passed over. */
export function coverageState(claims: readonly CoverageClaim[], excluded: boolean, planned: boolean): CoverageState {
  const states = new Set(claims.filter((claim) => claim.counts).map((claim) => claim.state));
  if (states.has('released')) return 'covered';
  if (excluded) return 'excluded';
  if (states.has('planned-effective')) return 'planned';
  if (states.has('draft')) return 'draft-only';
  return planned ? 'planned' : 'gap';
}
