// Objects that were removed for legal reasons, each with the entry that says so. Whoever reads an object asks here first.
import type { EntryOf, LedgerEntry } from './entry.ts';

export type Expunged = EntryOf<'expunged'>;

/** By hash; the first entry counts, a second one removes nothing more. */
export function expungedObjects(entries: readonly LedgerEntry[]): ReadonlyMap<string, Expunged> {
  const found = new Map<string, Expunged>();
  for (const entry of entries)
    if (entry.type === 'expunged' && !found.has(entry.object)) found.set(entry.object, entry);
  return found;
}
