// Where the documents of a ledger lay when they were released: for those who name one by its path.
import type { LedgerEntry } from '@clausemark/control';
import type { Placed } from '../output/path-for-id.ts';

/** Each place once, with the key of the document that lay there last. */
export function placesIn(entries: readonly LedgerEntry[]): readonly Placed[] {
  const last = new Map(
    entries.flatMap((entry) => ('doc' in entry && 'path' in entry ? [[entry.path, entry.doc]] : [])),
  );
  return [...last].map(([path = '', id]) => ({ path, id }));
}
