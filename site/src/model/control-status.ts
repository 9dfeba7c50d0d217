// For the people who keep the manual: what in the repository is not what the ledger released, and what waits for somebody.
import type { DriftLine } from '../ledger/find-drift.ts';
import type { Speaker } from '../texts/speaker.ts';
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface ControlStatus {
  readonly drift: readonly (Pick<DriftLine, 'doc' | 'path'> & {
    readonly words: string;
    readonly item: SiteDocument | undefined;
  })[];
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

export function controlStatus(site: SiteModel): ControlStatus {
  const { documents, ledger } = site;
  const byKey = new Map(documents.flatMap((item) => (item.ledger ? [[item.ledger.document.key, item] as const] : [])));
  const order = (a: Waiting, b: Waiting): number =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : naturalOrder(a.item.id, b.item.id);
  return {
    drift: (ledger?.drift ?? [])
      .map((line) => ({ ...line, words: driftWords(site, line), item: byKey.get(line.doc) }))
      .toSorted((a, b) => naturalOrder(a.doc, b.doc)),
    emergencies: documents.flatMap((item) => emergencyOf(site, item)).toSorted(order),
    coming: documents.flatMap((item) => comingOf(site, item)).toSorted(order),
    without: documents.filter(({ state }) => state === 'not in force'),
  };
}

function driftWords({ say }: Speaker, { kind, problem }: DriftLine): string {
  return kind === 'unreadable' ? say('keeping.drift.unreadable', { problem }) : say(`keeping.drift.${kind}`);
}

function emergencyOf({ say }: Speaker, item: SiteDocument): Waiting[] {
  const current = item.ledger?.document.onDay.current;
  if (current?.kind !== 'emergency' || current.ratified === true) return [];
  const day = current.expires ?? '';
  return [{ item, day, words: say('keeping.emergency', { revision: current.revision, day }) }];
}

function comingOf({ say }: Speaker, item: SiteDocument): Waiting[] {
  return (item.ledger?.document.onDay.next ?? []).map(({ revision, effective }) => ({
    item,
    day: effective,
    words: say('keeping.coming.line', { revision, day: effective }),
  }));
}
