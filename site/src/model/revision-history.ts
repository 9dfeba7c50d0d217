// The revisions of a document as the ledger has them, newest first, with what happened to each.
import type { DocumentEntry } from '../ledger/entry-kinds.ts';
import { hasRevisionPages, type Revision } from '../ledger/ledger-document.ts';
import { longDay } from './day.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { revisionUrl, stateOfRevision } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
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
      span: spanWords(revision, site.today),
      evidence: evidenceOf(site.manual, revision),
      events: eventsOf(revision),
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

function spanWords({ intervals, onDay }: Revision, today: string): string {
  if (intervals.length === 0) return onDay.state === 'next' ? `from ${longDay(onDay.effective)}` : 'never took effect';
  return intervals
    .map(({ from, until }) =>
      from > today
        ? `from ${longDay(from)}`
        : until === undefined
          ? `since ${longDay(from)}`
          : `from ${longDay(from)} until before ${longDay(until)}`,
    )
    .join('; ');
}

function eventsOf({ later, corrections }: Revision): readonly string[] {
  return [
    ...later.flatMap((entry) => eventWords(entry) ?? []),
    ...corrections.map(({ seq, corrects, note }) => `Entry ${seq} corrects entry ${corrects}: ${note}`),
  ];
}

function eventWords(entry: DocumentEntry): string | undefined {
  const on = `Entry ${entry.seq}: `;
  switch (entry.type) {
    case 'format.updated':
      return `${on}typed otherwise, same meaning.`;
    case 'revision.rescheduled':
      return `${on}effective date moved from ${longDay(entry.from)} to ${longDay(entry.to)}: ${entry.reason}`;
    case 'emergency.ratified':
      return `${on}emergency ratified.`;
    case 'revision.withdrawn':
      return `${on}withdrawn from ${longDay(entry.effective)}: ${entry.reason}`;
    case 'document.obsoleted':
      return `${on}document withdrawn from ${longDay(entry.effective)}: ${entry.reason}`;
    case 'review.completed':
      return `${on}reviewed on ${longDay(entry.on)}, outcome: ${entry.outcome}.`;
    default:
      return undefined;
  }
}
