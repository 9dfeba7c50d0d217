// Which entries say something of a document, and which of them carry its text.
import type { EntryOf, LedgerEntry } from '@clausemark/control';

export type DocumentEntry = Extract<LedgerEntry, { doc: string }>;
export type ReleaseEntry = EntryOf<'baseline' | 'revision.released' | 'emergency.released'>;
export type ContentEntry = Extract<DocumentEntry, { objects: string[] }>;

export function isContent(entry: DocumentEntry): entry is ContentEntry {
  return 'objects' in entry;
}

export function isRelease(entry: LedgerEntry): entry is ReleaseEntry {
  return entry.type === 'baseline' || entry.type === 'revision.released' || entry.type === 'emergency.released';
}

/** Entries by document key, in the order of the ledger. */
export function entriesByDocument(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly DocumentEntry[]> {
  return Map.groupBy(
    entries.filter((entry): entry is DocumentEntry => 'doc' in entry),
    ({ doc }) => doc,
  );
}
