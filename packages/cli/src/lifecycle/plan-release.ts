// The first release of a draft as text: front matter, labels in the body, row of the history. The words of the document stay.
import { readHistory } from '@clausemark/linter';
import {
  applyEdits,
  span,
  type Manual,
  type ManualDocument,
  type PlainValue,
  type TextEdit,
  type YamlChange,
} from '@clausemark/manual';
import { VerbError } from '../output/verb-error.ts';
import { editedFrontMatter, type PlannedRevision } from './plan-revision.ts';
import { labelEdits } from './release-labels.ts';
import { lastReviewChange } from './review-path.ts';
import { rowEdit } from './row-edit.ts';
import { wordForStatus } from './word-for-status.ts';

export interface ReleaseAnswers {
  readonly revision: string;
  readonly summary: string;
  readonly effective: string;
  /** Day of the row in the history. */
  readonly date: string;
  /** As the history names roles. */
  readonly author: string;
  readonly change: string | undefined;
  /** Day of the review before the release; undefined when the document says it, or needs none. */
  readonly lastReview: string | undefined;
  /** Ids, or one text `none - reason`; undefined to say nothing. */
  readonly impact: readonly string[] | undefined;
  readonly training: string;
}

/** What `clausemark new` and `clausemark init` write above an empty history. */
const NOT_YET = /^No revision has been released yet\.\r?\n(?:\r?\n)?/m;

/** @throws VerbError when the document is in no form to be released safely */
export function planRelease(manual: Manual, document: ManualDocument, answers: ReleaseAnswers): PlannedRevision {
  const { revision, effective } = answers;
  refuseRow(manual, document, revision);
  const status = wordForStatus(manual, document, 'released');
  const text = manual.source(document.path)?.text ?? '';
  const row = rowEdit(manual, document, answers);
  const labels = labelEdits(text, document, { status, effective_date: effective });
  const body = applyEdits(text, [...labels, ...notYet(text), ...(row === undefined ? [] : [row])]);
  const after = editedFrontMatter(body, document, fieldChanges(manual, document, status, answers));
  return { revision, file: { path: document.path, before: text, after }, hasRow: row !== undefined };
}

/** @throws VerbError for a history that has the revision: somebody has begun, or it was released before */
function refuseRow(manual: Manual, document: ManualDocument, revision: string): void {
  if (readHistory(manual, document)?.entries.some((entry) => entry.revision === revision) !== true) return;
  throw new VerbError(
    `The revision history of ${document.path} has an entry for revision ${revision}.`,
    'Take the entry out when it was never released, or set `revision` to the one that is to be released.',
  );
}

function notYet(text: string): TextEdit[] {
  const match = NOT_YET.exec(text);
  return match === null ? [] : [{ span: span(match.index, match.index + match[0].length), text: '' }];
}

function fieldChanges(manual: Manual, document: ManualDocument, status: string, answers: ReleaseAnswers): YamlChange[] {
  const { revision, effective, change, lastReview, impact, training } = answers;
  const values: readonly (readonly [string, PlainValue | undefined, string])[] = [
    ['revision', document.text('revision') === revision ? undefined : revision, 'type'],
    ['status', status, 'revision'],
    ['effective_date', effective, 'approver'],
    ['change', change, 'effective_date'],
    ['impact', impact?.length === 1 ? impact[0] : impact, change === undefined ? 'effective_date' : 'change'],
    ['training', training, impact !== undefined ? 'impact' : change === undefined ? 'effective_date' : 'change'],
  ];
  const keyOf = (name: string): string => document.field(name)?.key ?? name;
  const changes = values.flatMap(([name, value, after]): YamlChange[] =>
    value === undefined ? [] : [{ kind: 'set', path: [keyOf(name)], value, after: keyOf(after) }],
  );
  if (lastReview === undefined) return changes;
  return [...changes, lastReviewChange(manual, document, lastReview)];
}
