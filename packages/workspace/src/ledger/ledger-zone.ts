// In which zone the days of a ledger are meant.
import { readLedger } from '@clausemark/control';
import { dayOf } from '../clock/day-of.ts';

/** The zone of the organisation, as its first entry says. One that no machine knows is UTC: form and chain are told anyway. */
export function ledgerZone(text: Uint8Array): string {
  const [first] = readLedger(text.subarray(0, text.indexOf(10) + 1)).lines;
  const zone = first?.entry?.type === 'genesis' ? first.entry.timezone : 'UTC';
  try {
    dayOf(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
