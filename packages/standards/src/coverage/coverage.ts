// Duty: coverage arithmetic: from claims and declarations to one state for each requirement clause.
import { once } from '../once.ts';
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';
import type { Coverage, CoverageRow } from './coverage-model.ts';
import type { ClaimKind, CoverageClaim, CoverageClaims } from './coverage-claim.ts';
import { coverageState } from './coverage-state.ts';
import type { DeclaredClause } from './declared-clause.ts';
import { refuseExclusion } from './refuse-exclusion.ts';
import { totalsOf } from './totals-of.ts';

export interface CoverageInput {
  readonly standard: Standard;
  readonly claims: readonly CoverageClaim[] | CoverageClaims;
  readonly exclusions?: readonly DeclaredClause[];
  readonly planned?: readonly DeclaredClause[];
}

/**
 * The coverage of one standard. Claims and declarations on other standards are ignored, so everything a manual says may
 * be passed for each standard in turn: the same number in two standards is counted for each on its own.
 *
 * - `covered`: a released document in force claims the clause and the claim counts.
 * - `excluded`: declared not applicable with a reason, and the standard lets this clause be excluded.
 * - `planned`: released but not in force yet, or declared as still to be written. Not covered.
 * - `draft-only`: claims count, but only in drafts. Not covered.
 * - `gap`: nothing of the above.
 */
export function coverage({ standard, claims, exclusions = [], planned = [] }: CoverageInput): Coverage {
  const { kinds, all } = 'kinds' in claims ? claims : { kinds: claims, all: () => claims };
  const isOwn = (claim: ClaimKind): boolean => claim.standard === standard.key;
  const kindsOn = Map.groupBy(kinds.filter(isOwn), (claim) => claim.clause);
  const foreign = new Set([...kindsOn.keys()].filter((number) => !isRequirement(number, standard)));
  const claimsOn = once(() => Map.groupBy(all().filter(isOwn), (claim) => claim.clause));
  const excluded = byClause(exclusions, standard);
  const plannedOn = byClause(planned, standard);
  const rows = standard.requirements.map((clause) =>
    toRow(
      clause,
      { kinds: kindsOn.get(clause.number) ?? [], all: () => claimsOn().get(clause.number) ?? [] },
      excluded.get(clause.number),
      plannedOn.get(clause.number),
    ),
  );
  const unmatched = foreign.size === 0 ? [] : all().filter((claim) => isOwn(claim) && foreign.has(claim.clause));
  return { standard, rows, totals: totalsOf(rows), unmatched };
}

function isRequirement(number: string, standard: Standard): boolean {
  return standard.byNumber.get(number)?.kind === 'requirement';
}

function byClause(declared: readonly DeclaredClause[], standard: Standard): ReadonlyMap<string, DeclaredClause> {
  return new Map(declared.filter((entry) => entry.standard === standard.key).map((entry) => [entry.clause, entry]));
}

function toRow(
  clause: Clause,
  claims: CoverageClaims,
  exclusion: DeclaredClause | undefined,
  planned: DeclaredClause | undefined,
): CoverageRow {
  const exclusionRefused = exclusion && refuseExclusion(clause, exclusion);
  const excluded = exclusion !== undefined && exclusionRefused === undefined;
  return {
    clause,
    state: coverageState(claims.kinds, excluded, planned !== undefined),
    get claims() {
      return claims.all();
    },
    ...(exclusion && { exclusion }),
    ...(exclusionRefused && { exclusionRefused }),
    ...(planned && { planned }),
  };
}
