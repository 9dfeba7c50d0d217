// Whether the ledger has entered an act already. Before that its record may be made again, because what could not be recorded is nothing yet.
import type { ActRecord, LedgerState } from '@clausemark/control';

export function isEnteredAct(record: ActRecord, ledger: LedgerState): boolean {
  if (ledger.kind !== 'sound') return false;
  return ledger.entries.some((entry) => {
    if (record.act === 'expunge') return entry.type === 'expunged' && record.objects.includes(entry.object);
    if (!('doc' in entry) || entry.doc !== record.doc || entry.revision !== record.revision) return false;
    if (record.act === 'ratify') return entry.type === 'emergency.ratified';
    if (record.act === 'withdraw') return entry.type === 'revision.withdrawn';
    return entry.type === 'revision.rescheduled' && entry.to === record.effective;
  });
}
