// The row of a revision as an edit of the document's history.
import { historyRow, type NewRow } from '@clausemark/linter';
import type { Manual, ManualDocument, TextEdit } from '@clausemark/manual';
import { VerbError } from '../output/verb-error.ts';

/**
 * Undefined for a document that keeps no history.
 *
 * @throws VerbError for a history that is no table
 */
export function rowEdit(manual: Manual, document: ManualDocument, row: NewRow): TextEdit | undefined {
  const result = historyRow(manual, document, row);
  if (result.kind === 'edit') return result.edit;
  if (result.kind === 'none') return undefined;
  throw new VerbError(
    `The revision history of ${document.path} is no table.`,
    'Make it a table with the columns Revision, Date, Author and Summary, or add revision and entry by hand.',
  );
}
