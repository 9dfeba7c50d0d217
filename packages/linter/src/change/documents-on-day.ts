// What the ledger says of each document on a day, made once for all rules that ask.
import { inForce, type DocumentOnDay, type LedgerEntry, type LedgerState } from '@clausemark/control';

type Documents = ReadonlyMap<string, DocumentOnDay>;

const NONE: Documents = new Map();
const known = new WeakMap<readonly LedgerEntry[], { readonly today: string; readonly documents: Documents }>();

/** By document key; empty without a sound ledger. */
export function documentsOnDay(ledger: LedgerState, today: string): Documents {
  if (ledger.kind !== 'sound') return NONE;
  const last = known.get(ledger.entries);
  if (last?.today === today) return last.documents;
  const documents = inForce(ledger.entries, today);
  known.set(ledger.entries, { today, documents });
  return documents;
}
