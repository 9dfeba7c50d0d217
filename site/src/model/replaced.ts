// Documents that gave way to others: withdrawn ones still in the manual, and ids a document says it supersedes that are gone.
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { successorsOf } from './successors.ts';

export interface Replaced {
  readonly id: string;
  /** The tombstone; undefined for an id that is no longer in the manual. */
  readonly page: SiteDocument | undefined;
  readonly successors: readonly SiteDocument[];
}

export function replacedDocuments(site: SiteModel): readonly Replaced[] {
  const gone = new Map<string, SiteDocument[]>();
  for (const item of site.documents) {
    if (item.state !== 'in force') continue;
    for (const { text } of item.document.items('supersedes'))
      if (!site.manual.byId.has(text)) gone.set(text, [...(gone.get(text) ?? []), item]);
  }
  const withdrawn = site.documents
    .filter(({ state }) => state === 'obsolete')
    .map((page) => ({ id: page.id, page, successors: successorsOf(site, page.document) }));
  return [...withdrawn, ...[...gone].map(([id, successors]) => ({ id, page: undefined, successors }))].toSorted(
    (a, b) => naturalOrder(a.id, b.id),
  );
}
