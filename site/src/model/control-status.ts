// For the people who keep the manual: what in the repository is not what the ledger released, and what waits for somebody.
import type { DriftLine } from '../ledger/find-drift.ts';
import { longDay } from './day.ts';
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface ControlStatus {
  readonly drift: readonly (DriftLine & { readonly item: SiteDocument | undefined })[];
  /** Revisions in force on an emergency that nobody ratified yet, the nearest end first. */
  readonly emergencies: readonly Waiting[];
  readonly coming: readonly Waiting[];
  /** Documents of which nothing is in force any more although nobody withdrew them. */
  readonly without: readonly SiteDocument[];
}

export interface Waiting {
  readonly item: SiteDocument;
  readonly day: string;
  readonly words: string;
}

export function controlStatus({ documents, ledger }: SiteModel): ControlStatus {
  const byKey = new Map(documents.flatMap((item) => (item.ledger ? [[item.ledger.document.key, item] as const] : [])));
  const order = (a: Waiting, b: Waiting): number =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : naturalOrder(a.item.id, b.item.id);
  return {
    drift: (ledger?.drift ?? [])
      .map((line) => ({ ...line, item: byKey.get(line.doc) }))
      .toSorted((a, b) => naturalOrder(a.doc, b.doc)),
    emergencies: documents.flatMap(emergencyOf).toSorted(order),
    coming: documents.flatMap(comingOf).toSorted(order),
    without: documents.filter(({ state }) => state === 'not in force'),
  };
}

function emergencyOf(item: SiteDocument): Waiting[] {
  const current = item.ledger?.document.onDay.current;
  if (current?.kind !== 'emergency' || current.ratified === true) return [];
  const day = current.expires ?? '';
  return [{ item, day, words: `revision ${current.revision}, not ratified, counts until the end of ${longDay(day)}` }];
}

function comingOf(item: SiteDocument): Waiting[] {
  return (item.ledger?.document.onDay.next ?? []).map(({ revision, effective }) => ({
    item,
    day: effective,
    words: `revision ${revision} takes effect on ${longDay(effective)}`,
  }));
}
