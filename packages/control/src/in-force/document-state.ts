// What the ledger says of one document on one day.

export type RevisionState =
  | 'in-force'
  /** Released, not yet effective. */
  | 'next'
  /** A later release took its place. */
  | 'superseded'
  | 'withdrawn'
  /** An emergency that was not ratified in time. */
  | 'expired'
  /** Ended with its document. */
  | 'obsolete';

export interface RevisionOnDay {
  readonly revision: string;
  readonly title: string;
  readonly state: RevisionState;
  /** Present digests; a recorded change of form or date replaces the first one. */
  readonly digest: string;
  readonly meaning: string;
  /** Source first, then attachments. */
  readonly objects: readonly string[];
  readonly effective: string;
  /** Number of the entry that released it. */
  readonly seq: number;
  readonly kind: 'baseline' | 'released' | 'emergency';
  /** Effective date before it was rescheduled. */
  readonly rescheduledFrom?: string;
  /** Last day of an emergency that is not ratified. */
  readonly expires?: string;
  /** An emergency that was confirmed. */
  readonly ratified?: boolean;
  readonly withdrawnOn?: string;
}

export interface DocumentOnDay {
  /** Document key, see `documentKey`. */
  readonly doc: string;
  /** The revision in force; undefined when there is none that day. */
  readonly current: RevisionOnDay | undefined;
  /** Released revisions that will take effect, the nearest first. */
  readonly next: readonly RevisionOnDay[];
  /** All revisions, in the order of the ledger. */
  readonly revisions: readonly RevisionOnDay[];
  readonly obsolete?: { readonly effective: string; readonly reason: string; readonly successors: readonly string[] };
}
