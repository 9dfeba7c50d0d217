// How each state is said and drawn: a word and a shape, never colour alone. What it means is said on the page "How to read".
import type { DocumentState } from '@clausemark/linter';

export interface StateLook {
  /** Name of the CSS class and of the shape. */
  readonly key: 'in-force' | 'not-yet' | 'in-review' | 'draft' | 'obsolete' | 'unknown';
  readonly label: string;
  /** What it means for a reader, one sentence. */
  readonly meaning: string;
}

export const states: Readonly<Record<DocumentState, StateLook>> = {
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
};

/** States that are published without being asked for. */
export function isPublished(state: DocumentState, showDrafts: boolean): boolean {
  return showDrafts || state === 'in force' || state === 'not yet in force' || state === 'obsolete';
}

/** States whose text is shown: a withdrawn document leaves only a tombstone. */
export function showsBody(state: DocumentState): boolean {
  return state !== 'obsolete';
}
