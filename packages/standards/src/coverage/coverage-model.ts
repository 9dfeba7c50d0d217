// Duty: what coverage is, as data: one row for each requirement clause of one standard.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';
import type { CoverageClaim } from './coverage-claim.ts';
import type { DeclaredClause } from './declared-clause.ts';

export type CoverageState = 'covered' | 'draft-only' | 'excluded' | 'planned' | 'gap';

export interface CoverageRow {
  readonly clause: Clause;
  readonly state: CoverageState;
  /** Every claim on the clause, counting or not. */
  readonly claims: readonly CoverageClaim[];
  readonly exclusion?: DeclaredClause;
  /** Why the exclusion has no effect, if it has none. */
  readonly exclusionRefused?: 'not-excludable' | 'no-reason';
  readonly planned?: DeclaredClause;
}

export interface Coverage {
  readonly standard: Standard;
  readonly rows: readonly CoverageRow[];
  /** Rows by state, all rows (`requirements`), and those that are not excluded (`applicable`). */
  readonly totals: Readonly<Record<CoverageState | 'requirements' | 'applicable', number>>;
  /** Claims on this standard that name no requirement clause of it, so that none disappears unseen. */
  readonly unmatched: readonly CoverageClaim[];
}
