// What the ledger says of one document, for rules. Nothing when there is no sound ledger: rules that need it do not run then.
import type { EntryOf, LedgerEntry, LedgerState } from '@clausemark/control';

export type Release = EntryOf<'baseline' | 'revision.released' | 'emergency.released'>;

/** Entries about a document, in order. */
export function entriesOf(ledger: LedgerState, key: string): readonly LedgerEntry[] {
  if (ledger.kind !== 'sound') return [];
  return ledger.entries.filter((entry) => 'doc' in entry && entry.doc === key);
}

/** Releases of a document, in order. */
export function releasesOf(ledger: LedgerState, key: string): readonly Release[] {
  return entriesOf(ledger, key).filter(isRelease);
}

export function releasedInLedger(ledger: LedgerState, key: string): boolean {
  return releasesOf(ledger, key).length > 0;
}

/** The digest a revision has by now: that of its release, or of the last recorded step of form or date. */
export function digestOf(ledger: LedgerState, key: string, revision: string): string | undefined {
  let digest: string | undefined;
  for (const entry of entriesOf(ledger, key)) {
    if (!('revision' in entry) || entry.revision !== revision) continue;
    if (isRelease(entry)) digest = entry.digest;
    if (entry.type === 'format.updated' || entry.type === 'revision.rescheduled') digest = entry.digest.to;
  }
  return digest;
}

function isRelease(entry: LedgerEntry): entry is Release {
  return entry.type === 'baseline' || entry.type === 'revision.released' || entry.type === 'emergency.released';
}
