// What was in force when: one line per document and stretch of time, as the ledger of today tells it.
import { naturalOrder } from './natural-order.ts';
import { revisionUrl } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { hasRevisionPages } from '../ledger/ledger-document.ts';

export interface InForceLine {
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  readonly from: string;
  /** First day on which it counts no more; empty while no such day is known. */
  readonly until: string;
  readonly url: string;
  readonly kind: 'baseline' | 'released' | 'emergency';
  readonly entry: number;
  readonly digest: string;
}

/** By id, then in time. */
export function inForceList({ documents }: SiteModel): readonly InForceLine[] {
  return documents
    .flatMap(linesOf)
    .toSorted((a, b) => naturalOrder(a.id, b.id) || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.entry - b.entry));
}

function linesOf(item: SiteDocument): InForceLine[] {
  if (item.ledger === undefined) return [];
  const { document } = item.ledger;
  return document.revisions.flatMap((revision) =>
    revision.intervals.map(({ from, until = '' }): InForceLine => ({
      id: item.id,
      title: revision.onDay.title,
      revision: revision.onDay.revision,
      from,
      until,
      url: revision === document.shown || !hasRevisionPages(document) ? item.url : revisionUrl(item, revision),
      kind: revision.onDay.kind,
      entry: revision.onDay.seq,
      digest: revision.onDay.digest,
    })),
  );
}

export function inForceJson(site: SiteModel): string {
  const { organisation, today, ledger } = site;
  const head = ledger === undefined ? null : { entry: ledger.head.seq, hash: ledger.head.hash };
  return `${JSON.stringify({ organisation, asOf: today, ledger: head, revisions: inForceList(site) }, null, 1)}\n`;
}
