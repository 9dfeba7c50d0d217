// Everything one recording works with: the judged change, its evidence, the ledger as it is, and what every entry names.
import type { EvidenceFile, LedgerEntry, LedgerEvent, LedgerHead, SignedStatement } from '@clausemark/control';
import type { JudgedChange } from '@clausemark/linter';

type Act = Extract<LedgerEvent, { type: 'revision.released' }>;

export interface Recording {
  readonly change: JudgedChange;
  readonly evidence: EvidenceFile;
  readonly statements: readonly SignedStatement[];
  /** Keys of the people who contributed to the change, sorted. */
  readonly authors: readonly string[];
  /** The same for one document, with those who wrote its drafts. */
  readonly authorsOf: (key: string) => readonly string[];
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
  /** The rules of the base, which are those the ledger has in force. */
  readonly policy: Act['policy'];
  readonly source: Act['source'];
  /** Day of the organisation. */
  readonly today: string;
  /** Bytes of a file of the head. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Bytes of a file of any commit; undefined where the commit or the file is not there. */
  readonly readAt: (commit: string, path: string) => Promise<Uint8Array | undefined>;
  /** Contents for the ledger by hash, filled on the way. */
  readonly objects: Map<string, Uint8Array>;
  /** What people should know although nothing is refused. */
  readonly notices: string[];
}
