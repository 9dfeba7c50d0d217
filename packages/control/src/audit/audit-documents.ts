// The table of what is in force, each line with the entry and the evidence it rests on.
import type { DocumentOnDay, RevisionOnDay } from '../in-force/document-state.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { AuditDocument, EvidenceKind } from './ledger-audit.ts';

export function auditDocuments(
  entries: readonly LedgerEntry[],
  documents: ReadonlyMap<string, DocumentOnDay>,
): AuditDocument[] {
  return [...documents.values()].map((document) => row(document, entries)).sort((a, b) => (a.doc < b.doc ? -1 : 1));
}

function row(
  { doc, current, next, revisions, obsolete }: DocumentOnDay,
  entries: readonly LedgerEntry[],
): AuditDocument {
  const entry = current === undefined ? undefined : entries[current.seq - 1];
  return {
    doc,
    revision: current?.revision,
    title: (current ?? revisions.at(-1))?.title ?? '',
    effective: current?.effective,
    entry: current?.seq,
    digest: current?.digest,
    evidence: entry === undefined ? undefined : evidenceOf(entry),
    approvers: approversOf(entry),
    next: next.map((revision: RevisionOnDay) => `${revision.revision} on ${revision.effective}`),
    obsolete: obsolete === undefined ? undefined : `since ${obsolete.effective}: ${obsolete.reason}`,
  };
}

/** An act is as strong as its weakest approval. */
export function evidenceOf(entry: LedgerEntry): EvidenceKind {
  if (!('approvals' in entry)) return 'baseline';
  return entry.approvals.every(({ evidence }) => evidence.kind === 'sshsig') ? 'signed' : 'review';
}

function approversOf(entry: LedgerEntry | undefined): string[] {
  if (entry === undefined || !('approvals' in entry)) return [];
  return entry.approvals.map(({ name, role, at }) => `${name} (${role}) ${at}`);
}
