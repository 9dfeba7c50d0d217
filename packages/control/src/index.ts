// The public face of the package: digests, comparison, change classes, redlines, approvals, the ledger, what is in force. Pure.
export { CanonicalError, type CanonicalProblem } from './canonical/canonical-error.ts';
export { canonicalJson, type CanonicalValue } from './canonical/canonical-json.ts';
export { readCanonical } from './canonical/read-canonical.ts';
export { sha256, useSha256 } from './hash/sha256.ts';
export { dayAfter, isDay, isInstant, utcDay } from './calendar/days.ts';

export { documentDigest, DOCUMENT_DIGEST, type Attachment } from './document/document-digest.ts';
export { documentKey } from './document/document-key.ts';
export type { DocumentMetadata, Metadata } from './document/document-metadata.ts';
export { documentParts, UndigestibleError, type DocumentParts } from './document/document-parts.ts';
export { metadataKey, metadataKeys, type MetadataKey } from './document/metadata-keys.ts';

export type { Block, Inline, ListItem, TargetOf } from './meaning/blocks.ts';
export { meaningDigest, MEANING_DIGEST } from './meaning/meaning-digest.ts';
export { projectBody } from './meaning/project-body.ts';
export type { LineKind } from './meaning/lines.ts';
export type { Token, TokenKind } from './meaning/tokens.ts';

export { compareManuals } from './compare/compare-manuals.ts';
export type * from './compare/document-change.ts';
export type * from './compare/file-change.ts';
export { DocumentSnapshot, type ManualSide } from './compare/document-snapshot.ts';
export { attachmentsOf, type FileDigest } from './compare/link-targets.ts';

export { changeClasses, judgeClass, type ChangeClass, type JudgedClass } from './classes/change-class.ts';
export { isKeptShorter, keptWords, lastDayKept } from './classes/retention.ts';
export { classify, type Classification, type ClassReason } from './classes/classify.ts';
export { editorialGuards, MAX_EDITORIAL_WORDS } from './classes/editorial-guards.ts';
export type { Guard, GuardHit } from './classes/guard-hit.ts';

export type { TokenChange } from './redline/diff-tokens.ts';
export { metadataChanges, type MetadataChange } from './redline/metadata-changes.ts';
export { redline, type Redline, type RedlineLine, type RedlineSection } from './redline/redline.ts';

export * from './approvals/approvals-schema.ts';
export { changeCommits, type PlainCommit } from './approvals/commit-identities.ts';
export * from './approvals/contributors.ts';
export type * from './approvals/evidence.ts';
export * from './approvals/evidence-file.ts';
export {
  gateApprovals,
  gateChange,
  gateDigest,
  gatePaths,
  isGatePath,
  type GateChange,
} from './approvals/gate-change.ts';
export type { ApprovalCase } from './approvals/approval-case.ts';
export * from './approvals/judge-approvals.ts';
export { identities } from './approvals/identities.ts';
export { lastDecisive } from './approvals/last-decisive.ts';
export type { Objection } from './approvals/objections.ts';
export * from './approvals/paper-approvals.ts';
export * from './approvals/required-roles.ts';
export { holdersOn } from './approvals/role-holders.ts';
export { matchSlots } from './approvals/match-slots.ts';
export { originText, sameOrigin, type OriginText } from './approvals/same-origin.ts';
export type { CountedApproval } from './approvals/sort-evidence.ts';

export { appendEntry, type AppendedLine, type LedgerHead } from './ledger/append-entry.ts';
export * from './ledger/entry.ts';
export type { LedgerApproval } from './ledger/entries/approval.ts';
export { keyEvents, KEYS_FOLDER, type KeyEvents } from './ledger/key-events.ts';
export { KEY_NAMESPACE, keyStatement, ledgerKeys } from './ledger/ledger-keys.ts';
export type { LedgerProblem, LedgerProblemCode } from './ledger/ledger-problem.ts';
export { expungedObjects, type Expunged } from './ledger/expunged-objects.ts';
export { contentObjects, objectUses, ruleObjects } from './ledger/object-uses.ts';
export { ledgerProblemText, type LedgerProblemText } from './ledger/problem-texts.ts';
export type { LedgerState } from './ledger/ledger-state.ts';
export type { ObjectStore } from './ledger/object-store.ts';
export { NO_FILE, policyAfter, policyPaths, type PolicyHashes } from './ledger/check-policy.ts';
export { listsKey, peopleKeys, type PeopleKey } from './ledger/people-keys.ts';
export { TAKEN_OUT, type RevokedSince } from './ledger/revoked-since.ts';
export { readLedger, type LedgerLine, type LedgerText } from './ledger/read-ledger.ts';
export { verifyLedger, type LedgerVerification, type VerifyOptions } from './ledger/verify-ledger.ts';

export * from './acts/act-record.ts';
export * from './reviews/review-record.ts';

export * from './signatures/approval-file.ts';
export * from './signatures/approval-statement.ts';
export { keyBlob, keyFingerprint, readPublicKey } from './signatures/public-key.ts';
export { signingKeysOf } from './signatures/signing-keys-of.ts';
export { keyProblem, type KeyProblem, type SigningKey } from './signatures/signing-keys.ts';
export { verifyApprovalStatement, type StatementCheck } from './signatures/verify-approval.ts';
export { verifySshSignature, type SignatureCheck, type SignatureProblem } from './signatures/verify-sshsig.ts';

export type * from './in-force/document-state.ts';
export { findDrift, type Drift } from './in-force/find-drift.ts';
export { inForce } from './in-force/in-force.ts';

export { auditLedger, type AuditInput, type HistoryAudit, type MainAudit } from './audit/audit-ledger.ts';
export { evidenceOf } from './audit/audit-documents.ts';
export type * from './audit/ledger-audit.ts';
