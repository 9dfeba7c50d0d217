// What the site knows from a ledger on one day: the manual it shows, its documents, and what in the repository is not what was released.
import { inForce, type LedgerHead } from '@clausemark/control';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { driftOfRules, underApprovedRules } from './approved-rules.ts';
import { driftOf, snapshotsOf, type DriftLine } from './find-drift.ts';
import type { LedgerDocument } from './ledger-document.ts';
import { publishedManual } from './published-manual.ts';
import { readDocuments } from './read-documents.ts';
import type { SiteLedger } from './site-ledger.ts';

export interface LedgerView {
  readonly head: LedgerHead;
  /** Instant of the last entry. */
  readonly writtenAt: string;
  readonly zone: string;
  /** Every text in it is one the ledger released, but for drafts of documents that were never released. */
  readonly manual: Manual;
  readonly documentOf: ReadonlyMap<ManualDocument, LedgerDocument>;
  readonly drift: readonly DriftLine[];
}

/** @throws Error for a text that is missing or altered */
export function createLedgerView(ledger: SiteLedger, tree: Manual, today: string): LedgerView {
  const documents = readDocuments(ledger, today);
  const snapshots = snapshotsOf({ manual: tree, fileDigest: ledger.fileDigest });
  const drafts = new Set(
    snapshots
      .filter(({ key, status }) => !documents.has(key) && (status === 'draft' || status === 'in-review'))
      .map(({ path }) => path),
  );
  const { manual, ledgerOf } = publishedManual(
    underApprovedRules(ledger, tree),
    documents.values(),
    tree.documents.filter(({ path }) => drafts.has(path)),
  );
  return {
    head: ledger.head,
    writtenAt: ledger.entries.at(-1)?.at ?? '',
    zone: ledger.zone,
    manual,
    documentOf: ledgerOf,
    drift: [...driftOfRules(ledger), ...driftOf(snapshots, inForce(ledger.entries, today))],
  };
}
