// Duty: what reading a clause reference gives: its targets, or the one problem that stands in the way.
import type { ClauseReferenceProblem } from './clause-reference-problem.ts';
import type { ClauseTarget } from './clause-target.ts';
import type { ReferenceParts } from './reference-parts.ts';

export type ClauseReferenceResult =
  | {
      readonly ok: true;
      /** At least one; a range gives one for each requirement clause in it, in the standard's order. */
      readonly targets: readonly ClauseTarget[];
      readonly parts: ReferenceParts;
    }
  | ({ readonly ok: false } & ClauseReferenceProblem);
