// Why an act cannot be what its record says, by the ledger and by the change it came with.
import type { RevisionRecord, DocumentOnDay, RevisionOnDay } from '@clausemark/control';
import type { ActProblem } from './judged-act.ts';
import type { JudgedChange } from './judged-change.ts';
import { rescheduleRecord } from './rescheduling.ts';

/**
 * @param known the document, as the ledger has it
 * @param today day of the organisation
 */
export function actProblem(
  record: RevisionRecord,
  known: DocumentOnDay | undefined,
  change: JudgedChange,
  today: string,
): ActProblem | undefined {
  const { doc, revision, digest } = record;
  const name = `${doc} ${revision}`;
  if (known === undefined)
    return { what: `the ledger knows no document ${doc}`, mend: '`clausemark ledger log` shows what it knows.' };
  const found = known.revisions.find((item) => item.revision === revision);
  if (found === undefined) {
    const all = known.revisions.map((item) => item.revision).join(', ');
    return {
      what: `the ledger has no revision ${revision} of ${doc}`,
      mend: `Its revisions are ${all}. Delete the record and have it made again, with --revision.`,
    };
  }
  if (found.digest !== digest) return problem(`it is about another text than the one released as ${name}`, record);
  if (found.withdrawnOn !== undefined)
    return {
      what: `${name} was withdrawn from ${found.withdrawnOn} on`,
      mend: 'Take the record out of this change: there is nothing left to do.',
    };
  return ownProblem(record, found, change, today);
}

function ownProblem(
  record: RevisionRecord,
  found: RevisionOnDay,
  change: JudgedChange,
  today: string,
): ActProblem | undefined {
  const name = `${record.doc} ${record.revision}`;
  if (record.act === 'ratify') return ratifyProblem(name, found, today);
  if (record.effective < today) return problem(`its day ${record.effective} is over`, record);
  if (record.act === 'withdraw' || hasNewDay(record, change)) return undefined;
  return {
    what: `the document does not get the effective date ${record.effective} in this change`,
    mend: 'Put the document and the record into one change: `clausemark ledger reschedule` writes both.',
  };
}

function ratifyProblem(
  name: string,
  { kind, expires }: Pick<RevisionOnDay, 'kind' | 'expires'>,
  today: string,
): ActProblem | undefined {
  if (kind !== 'emergency')
    return { what: `${name} was no emergency`, mend: 'Take the record out of this change: it is in force without it.' };
  if (expires === undefined || expires >= today) return undefined;
  return {
    what: `its last day was ${expires}`,
    mend: 'Release the text as the next revision: `clausemark revise` opens it.',
  };
}

function hasNewDay(record: RevisionRecord & { readonly act: 'reschedule' }, change: JudgedChange): boolean {
  return change.documents
    .filter(({ key }) => key === record.doc)
    .some((document) => {
      const own = rescheduleRecord(change, document);
      return own?.effective === record.effective && own.digest === record.digest;
    });
}

function problem(what: string, { act, doc }: RevisionRecord): ActProblem {
  return { what, mend: `Delete the record and have it made again: \`clausemark ledger ${act} ${doc}\`.` };
}
