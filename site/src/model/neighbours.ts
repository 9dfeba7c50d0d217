// Where a document stands in its group: the ones around it, never the whole group, so that pages do not grow with the manual.
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

const AROUND = 4;

export interface Neighbours {
  readonly group: { readonly key: string; readonly title: string; readonly url: string; readonly size: number };
  /** At most nine, the document itself among them. */
  readonly around: readonly SiteDocument[];
  readonly previous: SiteDocument | undefined;
  readonly next: SiteDocument | undefined;
}

export function neighboursOf(site: SiteModel, item: SiteDocument): Neighbours | undefined {
  const group = site.groupOf.get(item);
  if (group === undefined) return undefined;
  const at = placesOf(site).get(item) ?? 0;
  const from = Math.max(0, Math.min(at - AROUND, group.documents.length - 2 * AROUND - 1));
  return {
    group: {
      key: group.key,
      title: group.title,
      url: `${site.link('documents/')}#g.${group.key}`,
      size: group.documents.length,
    },
    around: group.documents.slice(from, from + 2 * AROUND + 1),
    previous: group.documents[at - 1],
    next: group.documents[at + 1],
  };
}

const known = new WeakMap<SiteModel, ReadonlyMap<SiteDocument, number>>();

function placesOf(site: SiteModel): ReadonlyMap<SiteDocument, number> {
  const cached = known.get(site);
  if (cached !== undefined) return cached;
  const places = new Map(site.groups.flatMap((group) => group.documents.map((item, index) => [item, index] as const)));
  known.set(site, places);
  return places;
}
