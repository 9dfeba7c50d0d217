// Appends events that need no approval: statements of whoever keeps the ledger. What it holds already is not written twice.
import { canonicalJson, type CanonicalValue, type LedgerEntry, type LedgerEvent } from '@clausemark/control';
import { findRoot, writeLedger } from '@clausemark/workspace';
import { textFlag } from '../command/flags.ts';
import type { LedgerInput } from './action.ts';
import { rootOf } from './open-place.ts';
import { soundLedger } from './sound-ledger.ts';
import { tellWritten } from './tell-written.ts';

/**
 * @param events what is to be said, for the ledger as it stands when it is written
 * @throws VerbError without a sound ledger
 */
export async function addOnce(
  input: LedgerInput,
  events: (entries: readonly LedgerEntry[]) => readonly LedgerEvent[],
): Promise<number> {
  await soundLedger(input);
  const written = await writeLedger({
    root: findRoot(rootOf(input)),
    push: textFlag(input.flags, 'push'),
    plan: ({ state }) => {
      const entries = state.kind === 'sound' ? state.entries : [];
      const known = new Set(entries.map(eventOf));
      return { events: events(entries).filter((event) => !known.has(canonicalJson(event as CanonicalValue))) };
    },
  });
  if (written.lines.length === 0) input.io.out('Nothing to record: the ledger says so already.\n');
  tellWritten(input.io, written);
  return 0;
}

function eventOf({ v: _version, seq: _seq, prev: _prev, at: _at, ...event }: LedgerEntry): string {
  return canonicalJson(event as unknown as CanonicalValue);
}
