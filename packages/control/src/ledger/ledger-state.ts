// What somebody who needs the ledger was told of it. Nothing may be concluded from one that is unsound or was not read.
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export type LedgerState =
  /** The repository keeps no ledger yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'sound'; readonly entries: readonly LedgerEntry[] }
  | { readonly kind: 'unsound'; readonly problems: readonly LedgerProblem[] }
  /** There may be one, but it was not looked at; the reason is shown. */
  | { readonly kind: 'not-read'; readonly reason: string };
