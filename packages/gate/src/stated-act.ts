// What a signature must be for to count in a change of one document.
import { UndigestibleError, type DocumentChange, type LedgerState } from '@clausemark/control';
import type { StatedAct } from './stated-approvals.ts';

/** The first entry of a ledger has the number 1. */
const ANY = 0;

export function statedAct(change: DocumentChange, ledger: LedgerState): StatedAct {
  const { head, base } = change;
  return { revision: head?.revision ?? base?.revision, since: isSameText(change) ? releasedIn(change, ledger) : ANY };
}

/** A draft was released by nobody, so nobody can have signed for that. What the ledger does not know may have been signed for any time. */
function releasedIn({ key, base }: DocumentChange, ledger: LedgerState): number {
  if (base?.status === 'draft' || base?.status === 'in-review') return ANY;
  const entries = ledger.kind === 'sound' ? ledger.entries : [];
  return entries.findLast((entry) => 'objects' in entry && entry.doc === key)?.seq ?? Number.POSITIVE_INFINITY;
}

function isSameText({ base, head }: DocumentChange): boolean {
  try {
    return base !== undefined && head !== undefined && base.digest === head.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}
