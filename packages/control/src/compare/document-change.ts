// What happened to one document between two manuals, and what went wrong with the identities of documents.
import type { DocumentSnapshot } from './document-snapshot.ts';

/** `moved` and `retyped` may have changed content as well: the class of the change says so. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'retyped' | 'same';

export interface DocumentChange {
  /** See `documentKey`. */
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: ChangeKind;
  readonly base?: DocumentSnapshot;
  readonly head?: DocumentSnapshot;
}

/** Each of them must stop a gate: it is not clear which document is which. */
export type IdentityProblem =
  /** Several documents answer to one id and language. */
  | {
      readonly kind: 'duplicate-id';
      readonly key: string;
      readonly side: 'base' | 'head';
      readonly paths: readonly string[];
    }
  /** The text of one id now stands under another id that existed before. */
  | { readonly kind: 'swapped-bodies'; readonly key: string; readonly other: string }
  /** A document kept its place or its text but got another id. */
  | { readonly kind: 'renumbered'; readonly key: string; readonly other: string }
  | { readonly kind: 'undigestible'; readonly key: string; readonly side: 'base' | 'head'; readonly message: string };

export interface Comparison {
  /** Sorted by key, one for each document of either side, unchanged ones included. */
  readonly changes: readonly DocumentChange[];
  readonly problems: readonly IdentityProblem[];
}
