// Which revisions get a page of their own, and which of them a page with their changes.
import { hasRevisionPages } from '../ledger/ledger-document.ts';
import { comparable } from './revision-history.ts';
import type { Released, SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface RevisionPage {
  readonly item: SiteDocument;
  readonly released: Released;
  /** `text` with its text; `pointer` leads to the document's own page, which shows it; `gone` for a withdrawn document. */
  readonly kind: 'text' | 'pointer' | 'gone';
  readonly hasChanges: boolean;
}

export function revisionPages({ documents }: SiteModel): readonly RevisionPage[] {
  return documents.flatMap((item): RevisionPage[] => {
    const { ledger } = item;
    if (ledger === undefined || !hasRevisionPages(ledger.document)) return [];
    const { document } = ledger;
    const gone = document.state === 'obsolete';
    const isShown = (index: number): boolean =>
      document.revisions[index] === document.shown && document.state !== 'not in force';
    return document.revisions.map((revision, index) => ({
      item,
      released: { document, revision },
      kind: gone ? 'gone' : isShown(index) ? 'pointer' : 'text',
      hasChanges: comparable(item, index),
    }));
  });
}
