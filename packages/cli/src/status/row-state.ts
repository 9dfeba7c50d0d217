// The one state in which a document is counted: what is in force, by the ledger where there is one, else what becomes of the document.
import type { DocumentOnDay } from '@clausemark/control';
import { documentState, type DocumentState } from '@clausemark/linter';
import type { ManualDocument } from '@clausemark/manual';

/** `not in force`: it was or would be released, and no revision of it is in force. Only a ledger knows that. */
export type RowState = DocumentState | 'not in force';

export function ledgerState(
  document: ManualDocument | undefined,
  known: DocumentOnDay | undefined,
  today: string,
): RowState {
  if (known?.current !== undefined) return 'in force';
  if (known !== undefined && known.next.length > 0) return 'not yet in force';
  if (known?.obsolete !== undefined) return 'obsolete';
  const state = document === undefined ? 'in force' : documentState(document, today);
  // The file may say that it is released: the ledger has no revision of it in force.
  return state === 'in force' || state === 'not yet in force' ? 'not in force' : state;
}
