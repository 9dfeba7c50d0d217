// Duty: a clause that the manual declares not applicable, or to be written later, with the reason given.
export interface DeclaredClause {
  /** Key of the standard, for example `as9120@B`. */
  readonly standard: string;
  readonly clause: string;
  readonly reason?: string | undefined;
}
