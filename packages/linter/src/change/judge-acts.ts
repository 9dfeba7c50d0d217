// The acts of a change, judged by ledger and matrix: the one judgement that check, gate and ledger share.
import {
  inForce,
  isActRecord,
  readActRecord,
  requiredRoles,
  type DocumentOnDay,
  type LedgerEntry,
  type RequiredRoles,
  type RevisionRecord,
} from '@clausemark/control';
import { actProblem } from './act-problem.ts';
import { judgeExpunge } from './judge-expunge.ts';
import type { ActProblem, ActSubject, JudgedAct } from './judged-act.ts';
import type { JudgedChange } from './judged-change.ts';

const NOBODY: RequiredRoles = { rule: -1, denied: false, slots: [], evidence: 'review' };

const NO_LEDGER: ActProblem = {
  what: 'no sound ledger is at hand that says what was released',
  mend: 'Fetch it: `git fetch origin clausemark-ledger`. Look at it: `clausemark verify`.',
};

const nouns: Readonly<Record<RevisionRecord['act'], string>> = {
  ratify: 'ratification',
  withdraw: 'withdrawal',
  reschedule: 'new effective date',
};

const known = new WeakMap<JudgedChange, readonly JudgedAct[]>();

/** Acts whose record is new or other in the change; a record that goes away takes nothing back, and REC006 stops it. */
export function judgeActs(change: JudgedChange, today: string): readonly JudgedAct[] {
  const made = known.get(change) ?? judgeAll(change, today);
  known.set(change, made);
  return made;
}

function judgeAll(change: JudgedChange, today: string): JudgedAct[] {
  const records = change.files.filter(({ path, head }) => isActRecord(path) && head !== undefined);
  if (records.length === 0) return [];
  const entries = change.ledger.kind === 'sound' ? change.ledger.entries : undefined;
  const documents = entries === undefined ? undefined : inForce(entries, today);
  return records.map(({ path, head }) => {
    const { record, problems } = readActRecord(path, change.head.source(path)?.text ?? '');
    const digest = head?.sha256 ?? 'unreadable';
    if (record === undefined) return unreadable(path, digest, problems[0]?.message);
    if (record.act === 'expunge') {
      const { problem, ...judged } = judgeExpunge(record, entries ?? [], change, today);
      const said = entries === undefined ? NO_LEDGER : problem;
      return { path, record, subject: undefined, digest, ...judged, problem: said, authors: [] };
    }
    const subject = subjectOf(record, entries ?? []);
    const required = requiredFor(record, subject, change);
    return {
      path,
      name: `${nouns[record.act]} of ${record.doc} ${record.revision}`,
      record,
      subject,
      digest,
      problem: problemOf(record, documents, change, today) ?? unsignable(required),
      required,
      authors: authorsOfEmergency(record, entries ?? []),
    };
  });
}

function unreadable(path: string, digest: string, message = 'it cannot be read'): JudgedAct {
  const problem = { what: `it is no act: ${message}`, mend: 'Delete it and let `clausemark ledger` write it again.' };
  return { path, name: path, record: undefined, subject: undefined, digest, problem, required: NOBODY, authors: [] };
}

function problemOf(
  record: RevisionRecord,
  documents: ReadonlyMap<string, DocumentOnDay> | undefined,
  change: JudgedChange,
  today: string,
): ActProblem | undefined {
  if (documents !== undefined) return actProblem(record, documents.get(record.doc), change, today);
  return NO_LEDGER;
}

/** What is signed is the text of a document, and an act has none of its own. */
function unsignable({ evidence, slots }: RequiredRoles): ActProblem | undefined {
  if (evidence === 'review' || slots.length === 0) return undefined;
  return {
    what: `the approval matrix asks for signed approvals (${evidence}), and an act is approved by reviews alone`,
    mend: 'Release the next revision instead: `clausemark revise`. Or let the matrix take reviews for it, in a change of its own.',
  };
}

/** Type, place and owner as the ledger has them: what the branch says of the document by now plays no part. */
function subjectOf({ doc, revision }: RevisionRecord, entries: readonly LedgerEntry[]): ActSubject | undefined {
  const last = entries.findLast((entry) => 'docType' in entry && entry.doc === doc);
  if (last === undefined || !('docType' in last)) return undefined;
  const { docType, path, owner, approver } = last;
  return { doc, revision, docType, path, owner, approver };
}

function requiredFor(
  { act }: RevisionRecord,
  subject: ActSubject | undefined,
  { matrix }: Pick<JudgedChange, 'matrix'>,
): RequiredRoles {
  if (subject === undefined || act === 'reschedule') return NOBODY;
  const { docType: type, path, owner, approver } = subject;
  const about = { type, path, owner: owner ?? undefined, approver: approver ?? undefined };
  const required = requiredRoles({ ...about, class: act === 'ratify' ? 'emergency' : 'obsolete' }, matrix);
  if (act === 'withdraw') return required;
  return { ...required, slots: required.ratify?.slots ?? [], denied: required.denied || required.ratify === undefined };
}

/** Who ratifies an emergency approves its text for the first time with all that the matrix asks for: its author does not. */
function authorsOfEmergency(
  { act, doc, revision }: RevisionRecord,
  entries: readonly LedgerEntry[],
): readonly string[] {
  if (act !== 'ratify') return [];
  return entries.flatMap((entry) =>
    entry.type === 'emergency.released' && entry.doc === doc && entry.revision === revision ? entry.authors : [],
  );
}
