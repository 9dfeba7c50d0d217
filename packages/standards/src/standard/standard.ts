// Duty: what a standard is to the rest of the program: one edition's clauses, found by number, in the standard's order.
import type { Catalogue } from '../schema/catalogue.ts';
import type { Clause } from '../schema/clause.ts';

export interface Standard extends Catalogue {
  /** `id@edition`, for example `as9120@B`. */
  readonly key: string;
  /** Clauses by their exact number: 7.5.10 never finds 7.5.1. */
  readonly byNumber: ReadonlyMap<string, Clause>;
  /** The clauses directly below a number, in order; a clause with none below is not a key. */
  readonly childrenOf: ReadonlyMap<string, readonly Clause[]>;
  /** Place of a number in the standard's order, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** The auditable clauses, in order. */
  readonly requirements: readonly Clause[];
}
