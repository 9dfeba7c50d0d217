// What verification found, in words: the rule it breaks, what happened, what to do. No logic beyond placing values.
import type { LedgerProblem, LedgerProblemCode } from './ledger-problem.ts';

export interface LedgerProblemText {
  /** Stable code for people: LED001 to LED008, REV006. */
  readonly rule: string;
  readonly what: string;
  readonly mend: string;
}

const REWRITTEN =
  'The ledger was changed after it was written. Restore it from a copy or an earlier commit of its branch, and find out who changed it.';
const OBJECT = 'Restore the object from another clone or a backup; its name is its SHA-256, so any true copy will do.';
const CORRECT =
  'Entries are never edited: release a new revision through the gate, and name the error with `ledger correct`.';
const KEY =
  'Only approvals signed with a key that the ledger knows, within its time, count. Have the approval given again.';

type Texts = readonly [rule: string, what: (detail: string) => string, mend: string];

const texts: Readonly<Record<LedgerProblemCode, Texts>> = {
  empty: ['LED001', () => 'The ledger is empty.', REWRITTEN],
  'not-utf8': ['LED001', () => 'The ledger is not UTF-8 text.', REWRITTEN],
  'missing-last-newline': ['LED001', () => 'The last line has no line end: something was cut off.', REWRITTEN],
  'not-canonical': ['LED001', (detail) => `The line is not canonical JSON: ${detail}`, REWRITTEN],
  'unknown-version': [
    'LED001',
    (detail) => `The entry has the unknown version "${detail}".`,
    'Verify with the version of clausemark that wrote it; an older one must not guess.',
  ],
  'unknown-type': [
    'LED001',
    (detail) => `The entry has the unknown type "${detail}".`,
    'Verify with the version of clausemark that wrote it; an older one must not guess.',
  ],
  'bad-entry': ['LED001', (detail) => `The entry is not in form: ${detail}`, REWRITTEN],
  'wrong-seq': ['LED001', (detail) => `The entry calls itself number ${detail}.`, REWRITTEN],
  'broken-chain': ['LED001', () => 'The entry does not continue the one before it.', REWRITTEN],
  'genesis-misplaced': [
    'LED001',
    (detail) => `A ledger begins with its one genesis entry; this line is "${detail}".`,
    REWRITTEN,
  ],
  'branches-differ': [
    'LED001',
    () => 'The branch clausemark-ledger of this clone and that of its server contradict each other.',
    'Fetch again. If they still differ, one of them was rewritten: compare both with an anchor and keep the one that fits.',
  ],
  'bad-correction': [
    'LED001',
    (detail) => `The correction names entry ${detail}, but not by the hash that entry has.`,
    CORRECT,
  ],
  'bad-signature': ['LED002', (detail) => `The signature of ${detail} does not verify.`, KEY],
  'bad-proof': ['LED002', (detail) => `The key of ${detail} came without a proof that its holder has it.`, KEY],
  'key-revoked-since': [
    'LED002',
    (detail) => `The approval of ${detail}: somebody else may have given it.`,
    'Find out whether it was that person. If not, withdraw the revision (`clausemark ledger withdraw`) or release the next one; either settles this.',
  ],
  'bad-seen': [
    'LED002',
    (detail) => `${detail} approved after seeing another ledger than this one.`,
    'The entries before it were changed, removed or put in. Compare with an anchor and with other clones.',
  ],
  'backdated-approval': [
    'LED002',
    (detail) => `The approval of ${detail} carries a time before the entry its giver had seen, or after its own entry.`,
    CORRECT,
  ],
  'replayed-approval': [
    'LED002',
    (detail) => `The approval of ${detail} was given before the text was released, so it was not for this act.`,
    CORRECT,
  ],
  'approval-refused': ['LED003', (detail) => `Evidence does not count. ${detail}.`, CORRECT],
  'approval-missing': [
    'LED003',
    (detail) => `The approval as ${detail} is missing by the matrix, roles and people of that entry.`,
    CORRECT,
  ],
  'approval-denied': ['LED003', () => 'The matrix of that entry allows nobody to approve this.', CORRECT],
  'policy-not-current': [
    'LED003',
    (detail) => `The entry was judged by another ${detail} than the one the ledger had in force.`,
    'Rules change by an approved gate.changed entry only. Find out where that version came from.',
  ],
  'digest-not-of-files': [
    'LED003',
    (detail) => `The digest ${detail} that was approved is not that of the files the entry names.`,
    'Something else was approved than what the rules became. Compare with other clones, and look at the pull request.',
  ],
  'contributor-missing': [
    'LED004',
    (detail) =>
      `${detail} had a hand in the change by its commits, but the entry does not name them among its authors.`,
    'Whoever wrote the entry left a contributor out. Check whether one of the approvers wrote what was approved.',
  ],
  'authorship-missing': [
    'LED004',
    () => 'The entry does not say that its authors include those of the drafts, and entries before it do.',
    'An older version of clausemark wrote it, or somebody who hides an author. Write the ledger with one version only.',
  ],
  'contributor-unknown': [
    'LED004',
    (detail) => `The commits of the change name ${detail}, who is nobody in people.yaml of that entry.`,
    'Find out who it is: an approver may be behind that address.',
  ],
  'source-differs': [
    'LED004',
    (detail) => `The history does not hold what the entry says of it: ${detail}.`,
    'The history or the entry was rewritten. Compare with other clones.',
  ],
  'anchor-ahead': [
    'LED005',
    (detail) => `An anchor names entry ${detail}, which this ledger does not have: its newest entries were cut off.`,
    'Fetch the branch again. If the entry is still missing, restore the ledger from a clone that has it.',
  ],
  'anchor-mismatch': [
    'LED005',
    (detail) => `An anchor says that this entry has the hash ${detail}, and it has not.`,
    REWRITTEN,
  ],
  'bad-anchor': [
    'LED005',
    (detail) => `The anchor ${detail} cannot be read.`,
    'An anchor holds {"seq": number, "hash": SHA-256 of that line}. Take it from where it was kept.',
  ],
  'object-missing': ['LED006', (detail) => `The object ${detail} is missing.`, OBJECT],
  'object-altered': ['LED006', (detail) => `The object ${detail} does not have the content of its name.`, OBJECT],
  'digest-not-of-object': [
    'LED006',
    (detail) => `The digest ${detail} is not that of the document kept with the entry.`,
    REWRITTEN,
  ],
  'entry-not-of-object': [
    'LED006',
    (detail) => `The entry and the document kept with it disagree about "${detail}".`,
    REWRITTEN,
  ],
  'expunged-unknown': [
    'LED006',
    (detail) => `The entry removes the object ${detail}, which no entry before it has as a text or a file.`,
    REWRITTEN,
  ],
  'expunged-rules': [
    'LED006',
    (detail) => `The entry removes the object ${detail}, the rules by which entries are judged.`,
    'Rules are kept, because without them nobody can check an approval. Restore the object from another clone or a backup.',
  ],
  'expunged-released': [
    'LED006',
    (detail) => `The entry brings back the object ${detail}, which an entry before it removed for legal reasons.`,
    'Take what had to go out of the document, its text or the file it links to, and release that as the next revision.',
  ],
  'expunged-present': [
    'LED006',
    (detail) => `The object ${detail} was removed by this entry and lies in the ledger all the same.`,
    'In a copy, delete the file of that name. In the branch, the next entry that clausemark writes takes it out again; find out who put it back.',
  ],
  'time-goes-back': ['LED008', (detail) => `The entry is dated ${detail}, before the one above it.`, REWRITTEN],
  'in-the-future': [
    'LED008',
    (detail) => `The entry is dated ${detail}, which has not come yet.`,
    'Check the clock of this machine first, then that of the machine that wrote the entry.',
  ],
  'before-its-commit': [
    'LED008',
    (detail) => `The entry is older than the commit it records, which is dated ${detail}.`,
    'One of the two dates is false. Compare with the time the platform shows for the merge.',
  ],
  'backdated-effective': ['LED008', (detail) => `It was to take effect on ${detail}, before it was approved.`, CORRECT],
  'revision-reissued': ['REV006', (detail) => `${detail} was released before: one revision has one text.`, CORRECT],
  'baseline-too-late': [
    'REV006',
    (detail) => `${detail} is recorded as approved on paper although the ledger released the document before.`,
    CORRECT,
  ],
  'unknown-revision': ['REV006', (detail) => `${detail} was never released.`, CORRECT],
  'digest-not-current': ['REV006', (detail) => `${detail} is not the text that was released last.`, CORRECT],
  'meaning-changed': ['REV006', (detail) => `${detail} was changed in meaning under the same revision.`, CORRECT],
  'class-too-low': ['REV006', (detail) => `${detail} changed more than the class of its entry allows.`, CORRECT],
  'rescheduled-too-late': ['REV006', (detail) => `${detail} got another date after it had taken effect.`, CORRECT],
  'after-obsolete': ['REV006', (detail) => `${detail} was obsolete before: ids are not used again.`, CORRECT],
};

/** The words of a problem. Values come from the ledger: escape them for where they are shown. */
export function ledgerProblemText({ code, detail }: LedgerProblem): LedgerProblemText {
  const [rule, what, mend] = texts[code];
  return { rule, what: what(detail), mend };
}
