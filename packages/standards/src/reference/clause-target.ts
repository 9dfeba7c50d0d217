// Duty: what a clause reference points at: one clause of one standard, perhaps met by a certain section.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';

export interface ClauseTarget {
  readonly standard: Standard;
  readonly clause: Clause;
  /** Slug of the section that meets the clause. */
  readonly section?: string;
}
