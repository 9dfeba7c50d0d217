// The master document list as data.
import type { Manual, ManualDocument } from '@clausemark/manual';
import { addDuration, hasLength, isRealDate, parseDuration } from '../calendar.ts';
import { isNextReview } from '../fields/known-fields.ts';
import { dayWritten } from '../language/written-dates.ts';
import { documentState, type DocumentState } from './document-state.ts';

export interface RegisterRow {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly revision: string;
  readonly state: DocumentState;
  readonly owner: string;
  readonly approver: string;
  readonly effective: string;
  /** Day the next review is due; empty where nothing tells it, and for an obsolete document. */
  readonly reviewDue: string;
  readonly clauses: readonly string[];
  readonly path: string;
}

/** Rows sorted by id with numbers in their order, documents without an id last by path. */
export function registerRows(manual: Manual, today: string): RegisterRow[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return manual.documents
    .map((document) => toRow(document, today))
    .sort(
      (a, b) =>
        Number(a.id === '') - Number(b.id === '') || collator.compare(a.id, b.id) || collator.compare(a.path, b.path),
    );
}

function toRow(document: ManualDocument, today: string): RegisterRow {
  return {
    id: document.id ?? '',
    title: document.title,
    type: document.type ?? '',
    revision: document.text('revision') ?? '',
    state: documentState(document, today),
    owner: document.text('owner') ?? '',
    approver: document.text('approver') ?? '',
    effective: document.text('effective_date') ?? '',
    reviewDue: reviewDue(document) ?? '',
    clauses: document.items('clauses').map((item) => item.text),
    path: document.path,
  };
}

/** The day the next review is due: from `review.last` and `review.interval`, else as it is typed. Nobody reviews an obsolete document. */
export function reviewDue(document: ManualDocument): string | undefined {
  if (document.status === 'obsolete') return undefined;
  const last = reviewField(document, 'last');
  const interval = parseDuration(reviewField(document, 'interval') ?? '');
  if (last === undefined || !isRealDate(last) || interval === undefined || !hasLength(interval))
    return typedReviewDue(document)?.due;
  return addDuration(last, interval);
}

/** The day of the next review as manuals of other tools type it (`next_review: 2026-06-01`), and the key it stands in. */
export function typedReviewDue(document: ManualDocument): { readonly key: string; readonly due: string } | undefined {
  for (const { key, value } of document.facts.frontMatter.entries) {
    if (value.kind !== 'scalar' || !/\d/.test(value.value) || !isNextReview(key)) continue;
    const due = dayWritten(value.value);
    if (due !== undefined && isRealDate(due)) return { key, due };
  }
  return undefined;
}

/** A value inside `review:`; undefined when missing or empty. */
export function reviewField(document: ManualDocument, key: 'last' | 'interval'): string | undefined {
  const node = document.field('review')?.node;
  const value = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === 'scalar' && value.value.trim() !== '' ? value.value.trim() : undefined;
}
