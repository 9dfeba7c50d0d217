// One document as the ledger has it: every revision with its text, and which of them stands at the document's own address.
import type { DocumentOnDay, EntryOf, RevisionOnDay } from '@clausemark/control';
import type { DocumentEntry, ReleaseEntry } from './entry-kinds.ts';
import type { Interval } from './intervals.ts';
import type { ReleasedText } from './released-text.ts';

/** How the page at the document's own address stands. `not in force`: everything released was withdrawn or has expired. */
export type LedgerState = 'in force' | 'not yet in force' | 'obsolete' | 'not in force';

export interface Revision {
  readonly onDay: RevisionOnDay;
  readonly release: ReleaseEntry;
  /** Later entries about this revision, in order. */
  readonly later: readonly DocumentEntry[];
  /** Errors of its entries that were named later. */
  readonly corrections: readonly EntryOf<'correction'>[];
  /** Undefined for a text that was removed for legal reasons. */
  readonly text: ReleasedText | undefined;
  /** When it was, is or will be in force; mostly one interval. */
  readonly intervals: readonly Interval[];
  /** Name of its folder below that of the document. */
  readonly slug: string;
}

export interface LedgerDocument {
  /** Document key, `QP-07` or `QP-07:de`. */
  readonly key: string;
  readonly onDay: DocumentOnDay;
  readonly state: LedgerState;
  /** All revisions, in the order of the ledger. */
  readonly revisions: readonly Revision[];
  /** The one whose control data stands at the document's own address. */
  readonly shown: Revision;
}

/** Which revision stands at the document's own address, and in which state. */
export function shownOf(
  onDay: DocumentOnDay,
  today: string,
): { readonly revision: RevisionOnDay; readonly state: LedgerState } {
  const last = onDay.revisions.at(-1);
  if (last === undefined) throw new Error(`The ledger has no revision of ${onDay.doc}.`);
  const [next] = onDay.next;
  if (onDay.current !== undefined) return { revision: onDay.current, state: 'in force' };
  if (onDay.obsolete !== undefined && onDay.obsolete.effective <= today) {
    return { revision: onDay.revisions.findLast(({ state }) => state === 'obsolete') ?? last, state: 'obsolete' };
  }
  return next === undefined ? { revision: last, state: 'not in force' } : { revision: next, state: 'not yet in force' };
}

/** Revisions have pages of their own where there is more to show than the document's own page does. */
export function hasRevisionPages({ revisions, state }: LedgerDocument): boolean {
  return revisions.length > 1 || state === 'not in force';
}
