// An act that comes with a change, as rules, report, gate and ledger see it: what it is about, whether it can be, and who must approve it.
import type { ActRecord, LedgerEvent, RequiredRoles } from '@clausemark/control';

/** What the ledger says of the document of an act. */
export type ActSubject = Pick<
  Extract<LedgerEvent, { type: 'revision.withdrawn' }>,
  'doc' | 'revision' | 'docType' | 'path' | 'owner' | 'approver'
>;

export interface ActProblem {
  /** Why the ledger could not record it, as the end of a sentence. */
  readonly what: string;
  readonly mend: string;
}

export interface JudgedAct {
  /** Of the record, from the root of the manual. */
  readonly path: string;
  /** `withdrawal of QP-841 C`, `expunging of the text of QP-841 C`; the path of a record that cannot be read. */
  readonly name: string;
  /** Undefined where the record cannot be read. */
  readonly record: ActRecord | undefined;
  /** Undefined for the removal of objects, which belong to no single document, and for what the ledger does not know. */
  readonly subject: ActSubject | undefined;
  /** What an approval of it is for: the record, byte for byte. */
  readonly digest: string;
  readonly problem: ActProblem | undefined;
  /** None for another date: that is approved with the document that says it. */
  readonly required: RequiredRoles;
  /** Who wrote the text that it approves for the first time, and so does not approve it. */
  readonly authors: readonly string[];
}
