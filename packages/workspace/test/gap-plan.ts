// The plainest plan there is: one `control.gap` with a note, with a big object beside it.
import { sha256 } from '@clausemark/control';
import type { LedgerPlan } from '../src/ledger/write-ledger.ts';

/** Appends the gap unless the ledger names it already. */
export function gapPlan(note: string): LedgerPlan {
  return ({ state }) => {
    const entries = state.kind === 'sound' ? state.entries : [];
    if (entries.some((entry) => entry.type === 'control.gap' && entry.note === note)) return { events: [] };
    const bytes = new TextEncoder().encode(`object of ${note}`);
    return {
      events: [{ type: 'control.gap', cause: 'outage', from: '2026-11-20T08:00:00Z', to: null, note }],
      objects: new Map([[sha256(bytes), bytes]]),
    };
  };
}
