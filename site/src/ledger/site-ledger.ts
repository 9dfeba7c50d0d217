// What the site needs of a ledger. Only a sound one may be given: whoever opens it has verified it.
import type { FileDigest, LedgerEntry, LedgerHead, ObjectStore } from '@clausemark/control';

export interface SiteLedger {
  /** Entries of a verified ledger, in order. */
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
  /** Time zone in which its days are meant. */
  readonly zone: string;
  /** Bytes of an object by hash; they are hashed again before anything is shown. */
  readonly object: ObjectStore;
  /** SHA-256 of a file of the manual as it lies in the repository, to tell what is not what was released. */
  readonly fileDigest: FileDigest;
}
