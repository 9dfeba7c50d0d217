// How each state is said and drawn: a word and a shape, never colour alone. What it means is said on the page "How to read".
import type { DocumentState } from '@clausemark/linter';

/** `not in force`: everything released was withdrawn or has expired. The last four are known only from a ledger. */
export type PageState = DocumentState | 'not in force' | 'superseded' | 'withdrawn' | 'expired';

export interface StateLook {
  /** Name of the CSS class and of the shape. */
  readonly key:
    | 'in-force'
    | 'not-yet'
    | 'in-review'
    | 'draft'
    | 'obsolete'
    | 'unknown'
    | 'superseded'
    | 'withdrawn'
    | 'expired'
    | 'none';
  readonly label: string;
  /** What it means for a reader, one sentence. */
  readonly meaning: string;
}

export const states: Readonly<Record<PageState, StateLook>> = {
  'in force': {
    key: 'in-force',
    label: 'In force',
    meaning: 'Released, and its effective date has come. Work by this document.',
  },
  'not yet in force': {
    key: 'not-yet',
    label: 'Not yet in force',
    meaning: 'Released, but its effective date has not come. Read it to prepare; do not work by it yet.',
  },
  'in review': {
    key: 'in-review',
    label: 'In review',
    meaning: 'A draft that is being reviewed. Do not work by it.',
  },
  draft: { key: 'draft', label: 'Draft', meaning: 'Work in progress. Do not work by it.' },
  obsolete: {
    key: 'obsolete',
    label: 'Obsolete',
    meaning: 'Withdrawn. Its text is not shown; the page says what replaces it where the manual says so.',
  },
  unknown: {
    key: 'unknown',
    label: 'State unknown',
    meaning: 'Its status or effective date is missing or cannot be read, so it is not called in force.',
  },
  'not in force': {
    key: 'none',
    label: 'No revision in force',
    meaning: 'Everything that was released of it has been withdrawn or has expired. Do not work by it.',
  },
  superseded: {
    key: 'superseded',
    label: 'Superseded',
    meaning: 'A later revision took its place. Kept as history; do not work by it.',
  },
  withdrawn: { key: 'withdrawn', label: 'Withdrawn', meaning: 'Taken back after its release. Do not work by it.' },
  expired: {
    key: 'expired',
    label: 'Expired',
    meaning: 'An emergency revision that nobody ratified in time. Do not work by it.',
  },
};

/** States that are published without being asked for. */
export function isPublished(state: DocumentState, showDrafts: boolean): boolean {
  return showDrafts || state === 'in force' || state === 'not yet in force' || state === 'obsolete';
}

/** States whose text is shown: a withdrawn document leaves only a tombstone. */
export function showsBody(state: PageState): boolean {
  return state !== 'obsolete' && state !== 'not in force';
}
