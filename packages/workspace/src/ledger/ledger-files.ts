// The files of a ledger by name, wherever they lie: in a commit of its branch or in a plain folder.

export const LEDGER_BRANCH = 'clausemark-ledger';
export const LEDGER_FILE = 'ledger.jsonl';
export const ANCHORS_FOLDER = 'anchors/';

/** Attachments are at most this large, see `fileDigests`; a larger object was not written by us. */
export const OBJECT_LIMIT = 64 * 1024 * 1024;

export interface LedgerFiles {
  /** For people: the branch with its commit, or the folder. */
  readonly place: string;
  /** Commit of the branch; undefined for a folder. */
  readonly commit: string | undefined;
  /** Bytes of ledger.jsonl; undefined when the place has none. */
  readonly text: Uint8Array | undefined;
  /** Hashes of the objects that lie there, whatever is in them. */
  readonly hashes: ReadonlySet<string>;
  /** Bytes of an object as they lie there; they are believed only after hashing. */
  readonly object: (hash: string) => Uint8Array | undefined;
  /** Bytes of any other file of the ledger, such as README.md. */
  readonly file: (path: string) => Uint8Array | undefined;
  readonly anchors: readonly AnchorFile[];
}

export interface AnchorFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where an object lies. */
export function objectPath(hash: string): string {
  return `objects/sha256/${hash.slice(0, 2)}/${hash}`;
}

/** The hash an object is filed under; undefined for any other file. */
export function hashOfPath(path: string): string | undefined {
  const hash = path.slice(path.lastIndexOf('/') + 1);
  return /^[0-9a-f]{64}$/.test(hash) && path === objectPath(hash) ? hash : undefined;
}
