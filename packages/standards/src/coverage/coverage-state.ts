// Duty: one state out of all that is said about a clause. Evidence beats declaration, and the nearer to being in force
// the stronger: in force, not applicable, about to be in force, draft, promised.
import type { ClaimKind } from './coverage-claim.ts';
import type { CoverageState } from './coverage-model.ts';

/** `excluded` and `planned`: declared so, and not refused. Claims that do not count are passed over. */
export function coverageState(claims: readonly ClaimKind[], excluded: boolean, planned: boolean): CoverageState {
  const isClaimed = (state: ClaimKind['state']): boolean =>
    claims.some((claim) => claim.counts && claim.state === state);
  if (isClaimed('released')) return 'covered';
  if (excluded) return 'excluded';
  if (isClaimed('planned-effective')) return 'planned';
  if (isClaimed('draft')) return 'draft-only';
  return planned ? 'planned' : 'gap';
}
