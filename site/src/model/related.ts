// What a document refers to and what refers to it: published documents with links, others by id alone.
import { references, type ManualDocument, type Reference } from '@clausemark/manual';
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

/** A page stays small even when half the manual refers to it. */
const MOST = 24;

export interface RelatedList {
  readonly documents: readonly SiteDocument[];
  /** How many more there are than are listed. */
  readonly more: number;
}

export interface Related {
  readonly records: RelatedList;
  readonly outgoing: RelatedList;
  readonly incoming: RelatedList;
}

export function relatedOf(site: SiteModel, { document }: SiteDocument): Related {
  const { outgoing, incoming } = references(site.manual);
  const out = outgoing.get(document) ?? [];
  const records = new Set(out.filter(isRecord).map(({ to }) => to));
  return {
    records: listOf(site, records),
    outgoing: listOf(site, new Set(out.map(({ to }) => to).filter((to) => !records.has(to)))),
    incoming: listOf(site, new Set((incoming.get(document) ?? []).map(({ from }) => from))),
  };
}

function isRecord({ to }: Reference): boolean {
  return to.type === 'form' || to.type === 'record' || to.type === 'register';
}

function listOf({ published }: SiteModel, documents: ReadonlySet<ManualDocument>): RelatedList {
  const all = [...documents]
    .flatMap((document) => published.get(document) ?? [])
    .toSorted((a, b) => naturalOrder(a.id, b.id));
  return { documents: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}
