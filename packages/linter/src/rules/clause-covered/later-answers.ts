// Clauses that only a released text with a day to come answers, gathered by the document that takes effect first: one finding a revision,
// however many clauses it claims.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { CoverageRow } from '@clausemark/standards';
import { readHistory } from '../../document/read-history.ts';

export interface LaterAnswer {
  readonly document: ManualDocument;
  readonly day: string;
  /** Numbers, in the order of the standard. */
  readonly clauses: readonly string[];
  /** The revision before, as the history of the document has it; undefined for a first release. */
  readonly before: string | undefined;
}

export function laterAnswers(manual: Manual, rows: readonly CoverageRow[]): readonly LaterAnswer[] {
  const found = new Map<ManualDocument, string[]>();
  for (const { clause, claims } of rows) {
    const documents = claims
      .filter((claim) => claim.counts && claim.state === 'planned-effective')
      .flatMap(({ documentId: id }) => manual.byId.get(id)?.[0] ?? manual.byPath.get(id) ?? []);
    const [first] = documents.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), clause.number]);
  }
  return [...found].map(([document, clauses]) => ({
    document,
    day: dayOf(document),
    clauses,
    before: revisionBefore(manual, document),
  }));
}

function dayOf(document: ManualDocument): string {
  return document.text('effective_date') ?? '';
}

function revisionBefore(manual: Manual, document: ManualDocument): string | undefined {
  const revisions = readHistory(manual, document)?.entries.map(({ revision }) => revision.trim()) ?? [];
  const place = revisions.indexOf(document.text('revision')?.trim() ?? '');
  if (place === -1) return undefined;
  // Histories are written from either end: the newest one stands first or last.
  return place === 0 ? revisions[1] : revisions[place - 1];
}
