// From where on a text has had no approval: nowhere when it is in force as it stands.
import { UndigestibleError, type DocumentSnapshot, type LedgerState } from '@clausemark/control';
import { digestOf, entriesOf } from './ledger-facts.ts';
import { lifeStage } from './life-stage.ts';

/**
 * `in-force`: what the document says on the main branch was approved. Else the commit that its last entry in the ledger came from; undefined
 * when there is no such entry, and all of its history counts.
 */
export function contentSince(
  ledger: LedgerState,
  key: string,
  base: DocumentSnapshot | undefined,
): 'in-force' | string | undefined {
  if (base !== undefined && lifeStage(base) !== 'draft' && isApproved(ledger, key, base)) return 'in-force';
  const last = entriesOf(ledger, key).findLast((entry) => 'objects' in entry);
  return last !== undefined && 'source' in last ? last.source.merge : undefined;
}

/** Without a ledger the status is all there is: what is released on the main branch counts as approved. */
function isApproved(ledger: LedgerState, key: string, base: DocumentSnapshot): boolean {
  if (ledger.kind !== 'sound') return true;
  try {
    return digestOf(ledger, key, base.revision ?? '') === base.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}
