// A change that takes back what reached the main branch without an entry in the ledger. It releases nothing: what is in force stays.
import { UndigestibleError, type DocumentSnapshot, type RevisionOnDay } from '@clausemark/control';
import { documentsOnDay } from './documents-on-day.ts';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';
import { lifeStage } from './life-stage.ts';

/**
 * Whether a document that is released on the main branch, with another text than the ledger released last, becomes again what that is; or a draft,
 * where none of its revisions stands.
 *
 * @param today day of the organisation
 */
export function bringsBack({ ledger }: JudgedChange, { key, base, head }: JudgedDocument, today: string): boolean {
  if (ledger.kind !== 'sound' || base === undefined || head === undefined || lifeStage(base) !== 'released')
    return false;
  const { revisions = [], obsolete } = documentsOnDay(ledger, today).get(key) ?? {};
  if (obsolete !== undefined) return false;
  const isText = (side: DocumentSnapshot, issued: RevisionOnDay | undefined): boolean =>
    issued !== undefined && issued.revision === side.revision && issued.digest === digestOf(side);
  const last = revisions.findLast(({ state }) => state !== 'withdrawn' && state !== 'expired');
  if (isText(base, last) || isText(base, revisions.at(-1))) return false;
  if (last === undefined && lifeStage(head) === 'draft') return true;
  return lifeStage(head) === 'released' && isText(head, last);
}

function digestOf(side: DocumentSnapshot): string | undefined {
  try {
    return side.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
