// Whether the ledger has an event already: what makes a second run, and two runs at once, harmless.
import type { LedgerEntry, LedgerEvent } from '@clausemark/control';

export function isRecorded(event: LedgerEvent, entries: readonly LedgerEntry[]): boolean {
  const name = nameOf(event);
  return entries.some((entry) => entry.type === event.type && nameOf(entry) === name);
}

/** The same act on the same text from the same merge. Who approved is not part of it: evidence may have grown since. */
function nameOf(event: LedgerEvent): string {
  if (event.type === 'review.completed') {
    const { doc, revision, digest, on, person, outcome } = event;
    return JSON.stringify([doc, revision, digest, on, person, outcome]);
  }
  if (event.type === 'key.added') return JSON.stringify([event.person, event.fingerprint, event.from, event.to]);
  if (event.type === 'expunged') return event.object;
  if (!('source' in event)) return JSON.stringify(event);
  const { merge } = event.source;
  if (!('digest' in event)) return merge;
  return JSON.stringify(['doc' in event ? [event.doc, event.revision] : '', event.digest, merge]);
}
