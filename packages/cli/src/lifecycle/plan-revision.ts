// The next revision of a document as text: front matter, labels in the body, row of the history. The words of the document stay.
import { nextRevision, revisionSchemes } from '@clausemark/linter';
import {
  applyEdits,
  changeFrontMatter,
  EditError,
  type Manual,
  type ManualDocument,
  type PlainValue,
  type YamlChange,
} from '@clausemark/manual';
import type { FileWrite } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';
import { labelEdits } from './release-labels.ts';
import { rowEdit } from './row-edit.ts';

export type RevisionClass = 'editorial' | 'substantive' | 'emergency';

export interface RevisionAnswers {
  /** The first one of a new scheme; undefined where the scheme says which one follows. */
  readonly revision: string | undefined;
  readonly class: RevisionClass;
  readonly summary: string;
  readonly effective: string;
  /** Day of the row in the history. */
  readonly date: string;
  /** As the history names roles. */
  readonly author: string;
  readonly change: string | undefined;
  /** Ids, or one text `none - reason`; undefined to say nothing. */
  readonly impact: readonly string[] | undefined;
  readonly training: string | undefined;
  readonly emergency: { readonly reason: string; readonly risk: string; readonly expires: string } | undefined;
}

export interface PlannedRevision {
  readonly revision: string;
  readonly file: FileWrite;
  /** False when the document keeps no history, so that no row was added. */
  readonly hasRow: boolean;
}

/** @throws VerbError when the document is in no form to be revised safely */
export function planRevision(manual: Manual, document: ManualDocument, answers: RevisionAnswers): PlannedRevision {
  const revision = revisionAfter(manual, document, answers.class, answers.revision);
  const text = manual.source(document.path)?.text ?? '';
  const row = rowEdit(manual, document, { ...answers, revision });
  const labels = labelEdits(text, document, { revision, effective_date: answers.effective });
  const body = applyEdits(text, [...labels, ...(row === undefined ? [] : [row])]);
  const after = editedFrontMatter(body, document, fieldChanges(document, revision, answers));
  return { revision, file: { path: document.path, before: text, after }, hasRow: row !== undefined };
}

/**
 * @param first what a person says where the scheme does not: the manual has another one since
 * @throws VerbError when there is no next revision that everybody would expect
 */
export function revisionAfter(
  { config }: Manual,
  document: ManualDocument,
  changeClass: RevisionClass,
  first?: string,
): string {
  const current = document.text('revision') ?? '';
  const { scheme } = config.revision;
  const revision = nextRevision(current, scheme, changeClass === 'editorial');
  if (revision !== undefined && (first === undefined || first === revision)) return revision;
  if (revision !== undefined)
    throw new VerbError(`Revision ${current} is followed by ${revision}, not by ${first}.`, 'Leave --revision out.');
  const { pattern, words } = revisionSchemes[scheme];
  if (first !== undefined && pattern.test(first) && !pattern.test(current)) return first;
  throw new VerbError(
    `What follows revision "${current}" is not clear (revision.scheme: ${scheme}).`,
    `Say it with --revision: ${words}.`,
  );
}

/** @throws VerbError with the reason when the front matter cannot be changed safely */
export function editedFrontMatter(text: string, { path }: ManualDocument, changes: readonly YamlChange[]): string {
  try {
    return changeFrontMatter(text, changes);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new VerbError(`The front matter of ${path} cannot be changed. ${error.message}`, 'Nothing was written.');
  }
}

function fieldChanges(document: ManualDocument, revision: string, answers: RevisionAnswers): YamlChange[] {
  const { change, impact, training, emergency } = answers;
  const values: readonly (readonly [string, PlainValue | undefined, string])[] = [
    ['revision', revision, 'type'],
    ['effective_date', answers.effective, 'approver'],
    ['change_class', answers.class, 'effective_date'],
    ['change', change, 'change_class'],
    ['impact', impact?.length === 1 ? impact[0] : impact, change === undefined ? 'change_class' : 'change'],
    ['training', training, impact === undefined ? 'change_class' : 'impact'],
    ['emergency', emergency, 'change_class'],
  ];
  const keyOf = (name: string): string => document.field(name)?.key ?? name;
  // What an earlier revision said of itself does not hold for this one.
  return values.flatMap(([name, value, after]): YamlChange[] => {
    const path = [keyOf(name)];
    if (value !== undefined) return [{ kind: 'set', path, value, after: keyOf(after) }];
    return document.field(name) === undefined ? [] : [{ kind: 'remove', path }];
  });
}
