// Why an act cannot be what its record says, by the ledger and the change it came with.
import type { ActRecord, RevisionOnDay } from '@clausemark/control';
import { rescheduleRecord } from '@clausemark/linter';
import type { Recording } from './recording.ts';

/** @param known the revision, as the ledger has it */
export function actObjection(
  record: ActRecord,
  known: RevisionOnDay | undefined,
  { today, change }: Recording,
): string | undefined {
  const name = `${record.doc} ${record.revision}`;
  if (known === undefined) return `the ledger knows no ${name}.`;
  if (known.digest !== record.digest) return `it is about another text than the one released as ${name}.`;
  if (known.withdrawnOn !== undefined) return `${name} was withdrawn before.`;
  if (record.act === 'reschedule') {
    const documents = change.documents.filter(({ key }) => key === record.doc);
    const said = documents.some((document) => {
      const own = rescheduleRecord(change, document);
      return own?.effective === record.effective && own.digest === record.digest;
    });
    return said ? undefined : `the document does not get the effective date ${record.effective} in this change.`;
  }
  if (record.act === 'withdraw') return record.effective < today ? `${record.effective} is over.` : undefined;
  if (known.kind !== 'emergency') return `${name} was no emergency.`;
  return known.expires !== undefined && known.expires < today ? `its last day was ${known.expires}.` : undefined;
}
