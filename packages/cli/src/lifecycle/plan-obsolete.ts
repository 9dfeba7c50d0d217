// A document taken out of use as text: status, since when, why, what replaces it, how long it is kept. Its body stays to the letter,
// with the status it shows: what ends is the text that was approved, and its digest in the ledger covers every word of the body.
import { type Manual, type ManualDocument, type YamlChange } from '@clausemark/manual';
import type { FileWrite } from '@clausemark/workspace';
import { editedFrontMatter } from './plan-revision.ts';
import { wordForStatus } from './word-for-status.ts';

export interface ObsoleteAnswers {
  readonly reason: string;
  readonly date: string;
  /** Ids of what replaces it; none when it is withdrawn without a successor. */
  readonly successors: readonly string[];
  readonly keepUntil: string;
}

export function planObsolete(manual: Manual, document: ManualDocument, answers: ObsoleteAnswers): FileWrite {
  const { reason, date, successors, keepUntil } = answers;
  const text = manual.source(document.path)?.text ?? '';
  const status = wordForStatus(manual, document, 'obsolete');
  const keyOf = (name: string): string => document.field(name)?.key ?? name;
  const set = (name: string, value: string | readonly string[], after: string): YamlChange => ({
    kind: 'set',
    path: [keyOf(name)],
    value,
    after: keyOf(after),
  });
  const ends: YamlChange =
    successors.length > 0
      ? set('superseded_by', successors, 'obsolete_reason')
      : set('withdrawn', 'true', 'obsolete_reason');
  const unsaid = successors.length > 0 ? 'withdrawn' : 'superseded_by';
  const after = editedFrontMatter(text, document, [
    set('status', status, 'revision'),
    set('obsolete_date', date, 'status'),
    set('obsolete_reason', reason, 'obsolete_date'),
    ends,
    set('keep_until', keepUntil, successors.length > 0 ? 'superseded_by' : 'withdrawn'),
    ...(document.field(unsaid) === undefined ? [] : [{ kind: 'remove', path: [keyOf(unsaid)] } as const]),
  ]);
  return { path: document.path, before: text, after };
}
