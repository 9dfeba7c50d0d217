// Duty: one clause claim as coverage sees it: who claims what, in which state, and whether it may count.
export interface CoverageClaim {
  /** Key of the standard, for example `as9120@B`. */
  readonly standard: string;
  readonly clause: string;
  readonly documentId: string;
  readonly section?: string | undefined;
  /** `planned-effective`: released, but not in force yet. */
  readonly state: 'released' | 'draft' | 'planned-effective';
  /** False if the section is missing, empty or a placeholder: such a claim is shown and never covers. */
  readonly counts: boolean;
  /** Why it does not count. */
  readonly reason?: string | undefined;
}
