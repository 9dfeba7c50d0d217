// What verification finds. Every problem has a stable code; the line is 1-based and equals the number of the entry.

export type LedgerProblemCode =
  // Form (LED001)
  | 'empty'
  | 'not-utf8'
  | 'missing-last-newline'
  | 'not-canonical'
  | 'unknown-version'
  | 'unknown-type'
  | 'bad-entry'
  // Chain (LED001, LED008)
  | 'wrong-seq'
  | 'broken-chain'
  | 'genesis-misplaced'
  /** Two branches of one name hold ledgers that contradict each other. */
  | 'branches-differ'
  | 'time-goes-back'
  | 'in-the-future'
  // Anchors (LED005)
  | 'anchor-ahead'
  | 'anchor-mismatch'
  | 'bad-anchor'
  // Objects (LED006)
  | 'object-missing'
  | 'object-altered'
  | 'digest-not-of-object'
  | 'entry-not-of-object'
  | 'expunged-unknown'
  | 'expunged-rules'
  | 'expunged-released'
  | 'expunged-present'
  // Revisions (REV006)
  | 'revision-reissued'
  | 'baseline-too-late'
  | 'unknown-revision'
  | 'digest-not-current'
  | 'meaning-changed'
  | 'class-too-low'
  | 'rescheduled-too-late'
  | 'after-obsolete'
  // Keys and approvals (LED002, LED003)
  | 'bad-proof'
  | 'bad-signature'
  /** The key was revoked by a later entry, as of a day before this one. */
  | 'key-revoked-since'
  | 'bad-seen'
  | 'backdated-approval'
  | 'replayed-approval'
  | 'backdated-effective'
  | 'approval-refused'
  | 'approval-missing'
  | 'approval-denied'
  | 'policy-not-current'
  | 'digest-not-of-files'
  // The history a change came from (LED004, LED008); only where it is at hand
  | 'contributor-missing'
  | 'authorship-missing'
  | 'contributor-unknown'
  | 'source-differs'
  | 'before-its-commit'
  | 'bad-correction';

export interface LedgerProblem {
  readonly code: LedgerProblemCode;
  /** 0 for the ledger as a whole. */
  readonly line: number;
  /** Details for people: a field, a hash, a person with a reason. */
  readonly detail: string;
}
