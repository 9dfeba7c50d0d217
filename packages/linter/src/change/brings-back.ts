// A change that takes back what reached the main branch without an entry in the ledger. It releases nothing: what is in force stays.
import { inForce, UndigestibleError, type DocumentSnapshot } from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';
import { lifeStage } from './life-stage.ts';

/**
 * Whether a document that is released on the main branch, with a text that the ledger never had as that, becomes again what the ledger released
 * last; or a draft, where the ledger never released any of it.
 *
 * @param today day of the organisation
 */
export function bringsBack({ ledger }: JudgedChange, { key, base, head }: JudgedDocument, today: string): boolean {
  if (ledger.kind !== 'sound' || base === undefined || head === undefined || lifeStage(base) !== 'released')
    return false;
  const { revisions = [] } = inForce(ledger.entries, today).get(key) ?? {};
  const isIssued = (side: DocumentSnapshot, known = revisions): boolean =>
    known.some(({ revision, digest }) => revision === side.revision && digest === digestOf(side));
  if (isIssued(base)) return false;
  if (revisions.length === 0) return lifeStage(head) === 'draft';
  const last = revisions.findLast(({ state }) => state !== 'withdrawn' && state !== 'expired');
  return last !== undefined && lifeStage(head) === 'released' && isIssued(head, [last]);
}

function digestOf(side: DocumentSnapshot): string | undefined {
  try {
    return side.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
