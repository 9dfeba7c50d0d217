// A change as far as it must be known to tell who wrote what comes into force with it.
import type { OpenedChange } from '@clausemark/workspace';

/** What of an opened change it looks at. */
export type DraftedChange = Pick<OpenedChange, 'base' | 'head' | 'ledger' | 'commits'>;
