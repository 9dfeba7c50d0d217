// The state a reader needs: computed from status and effective date on a day, never typed by anybody.
import type { ManualDocument } from '@clausemark/manual';
import { isRealDate } from '../calendar.ts';

export type DocumentState = 'in force' | 'not yet in force' | 'in review' | 'draft' | 'obsolete' | 'unknown';

/** A released document whose effective date is missing or impossible is `unknown`: never called in force. */
export function documentState(document: ManualDocument, today: string): DocumentState {
  switch (document.status) {
    case 'draft':
      return 'draft';
    case 'in-review':
      return 'in review';
    case 'obsolete':
      return 'obsolete';
    case 'released': {
      const effective = document.text('effective_date');
      if (effective === undefined || !isRealDate(effective)) return isTimeless(document) ? 'in force' : 'unknown';
      return effective <= today ? 'in force' : 'not yet in force';
    }
    default:
      return 'unknown';
  }
}

/** Records, and documents of others, have no day of ours on which they take effect. */
function isTimeless({ type }: ManualDocument): boolean {
  return type === 'record' || type === 'external';
}
