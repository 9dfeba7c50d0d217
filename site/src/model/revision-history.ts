// The revisions of a document as the ledger has them, newest first, with what happened to each.
import type { DocumentEntry } from '../ledger/entry-kinds.ts';
import { hasRevisionPages, type Revision } from '../ledger/ledger-document.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { revisionUrl, stateOfRevision } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import type { Speaker } from '../texts/speaker.ts';
import type { PageState } from './states.ts';

export interface HistoryRow {
  readonly revision: string;
  readonly state: PageState;
  /** From when to when it is in force, in words. */
  readonly span: string;
  readonly evidence: Evidence;
  /** What happened to it after its release. */
  readonly events: readonly string[];
  /** Its own page; undefined where the document's page is all there is. */
  readonly url: string | undefined;
  /** Page with its changes against the revision before. */
  readonly changesUrl: string | undefined;
}

export function historyOf(site: SiteModel, item: SiteDocument): readonly HistoryRow[] {
  if (item.ledger === undefined) return [];
  const { document } = item.ledger;
  const pages = hasRevisionPages(document);
  const home = { url: site.published.get(item.document)?.url ?? site.link(`d/${item.slug}/`) };
  return document.revisions
    .map((revision, index): HistoryRow => ({
      revision: revision.onDay.revision,
      state: stateOfRevision(revision),
      span: spanWords(site, revision),
      evidence: evidenceOf(site, revision),
      events: eventsOf(site, revision),
      url: pages ? revisionUrl(home, revision) : undefined,
      changesUrl: comparable(item, index) ? `${revisionUrl(home, revision)}changes/` : undefined,
    }))
    .toReversed();
}

/** Two neighbouring revisions can be compared when both texts may be shown. */
export function comparable({ ledger }: SiteDocument, index: number): boolean {
  if (ledger === undefined || ledger.document.state === 'obsolete') return false;
  const { revisions } = ledger.document;
  return index > 0 && revisions[index]?.text !== undefined && revisions[index - 1]?.text !== undefined;
}

function spanWords({ say, today }: SiteModel, { intervals, onDay }: Revision): string {
  if (intervals.length === 0)
    return onDay.state === 'next' ? say('history.from', { from: onDay.effective }) : say('history.never');
  return intervals
    .map(({ from, until }) =>
      from > today
        ? say('history.from', { from })
        : until === undefined
          ? say('history.since', { from })
          : say('history.between', { from, until }),
    )
    .join('; ');
}

function eventsOf(speaker: Speaker, { later, corrections }: Revision): readonly string[] {
  return [
    ...later.flatMap((entry) => eventWords(speaker, entry) ?? []),
    ...corrections.map(({ seq, corrects, note }) =>
      speaker.say('event.corrects', { entry: String(seq), corrects: String(corrects), note }),
    ),
  ];
}

function eventWords({ say }: Speaker, event: DocumentEntry): string | undefined {
  const entry = String(event.seq);
  switch (event.type) {
    case 'format.updated':
      return say('event.format', { entry });
    case 'revision.rescheduled':
      return say('event.rescheduled', { entry, from: event.from, to: event.to, reason: event.reason });
    case 'emergency.ratified':
      return say('event.ratified', { entry });
    case 'revision.withdrawn':
      return say('event.withdrawn', { entry, day: event.effective, reason: event.reason });
    case 'document.obsoleted':
      return say('event.obsoleted', { entry, day: event.effective, reason: event.reason });
    case 'review.completed':
      return say(`event.reviewed.${event.outcome}`, { entry, day: event.on });
    default:
      return undefined;
  }
}
