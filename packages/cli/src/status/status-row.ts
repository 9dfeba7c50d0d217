// How one document stands on a day, as plain data.
import type { RowState } from './row-state.ts';

export interface StatusRow {
  /** Key of the document: its id, and its language where that is not the manual's; its path when it has no id. */
  readonly document: string;
  readonly title: string;
  readonly state: RowState;
  /** Revision in force: by the ledger where there is one, else by the front matter. Empty when none is. */
  readonly inForce: string;
  /** Day it took effect. */
  readonly since: string;
  /** Released revisions that will take effect, with their days. */
  readonly next: readonly string[];
  /** Revision and status of the file. */
  readonly file: string;
  readonly reviewDue: string;
  /** What somebody has to look at; none when the document simply is in force. */
  readonly attention: readonly Attention[];
}

export interface Attention {
  readonly kind:
    | 'not-in-force-yet'
    | 'draft'
    | 'in-review'
    | 'review-overdue'
    | 'drift'
    | 'emergency'
    | 'expunged'
    | 'unclear';
  readonly words: string;
  /** Who does what about it: a person as the manual names him, and a command. */
  readonly step: string;
}
