// Duty: one clause claim as coverage sees it: who claims what, in which state, and whether it may count.

/** What a claim says, whoever says it. */
export interface ClaimKind {
  /** Key of the standard, for example `as9120@B`. */
  readonly standard: string;
  readonly clause: string;
  readonly section?: string | undefined;
  /** `planned-effective`: released, but not in force yet. Claims of `obsolete` and `unknown` documents never count. */
  readonly state: 'released' | 'draft' | 'planned-effective' | 'obsolete' | 'unknown';
  /** False if the section is missing, empty or a placeholder: such a claim is shown and never covers. */
  readonly counts: boolean;
  /** Why it does not count. */
  readonly reason?: string | undefined;
}

export interface CoverageClaim extends ClaimKind {
  readonly documentId: string;
}

/** The claims of a manual whose kinds are known: they decide about coverage, and who makes them all is made out only when somebody asks. */
export interface CoverageClaims {
  /** Every kind there is among the claims, at least once; the fewer doubles, the better. */
  readonly kinds: readonly ClaimKind[];
  readonly all: () => readonly CoverageClaim[];
}
