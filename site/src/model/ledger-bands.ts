// What a reader must know of a revision before the first line, by the ledger; and what he must know once a day has come that had not come
// when the site was built: those bands are in the page, hidden, and shown by the script on that day.
import { dayAfter, type RevisionOnDay } from '@clausemark/control';
import type { LedgerDocument, Revision } from '../ledger/ledger-document.ts';
import { longDay } from './day.ts';
import { revisionUrl } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface LedgerBand {
  /** Name of the CSS class behind `band-`. */
  readonly look: 'not-yet' | 'emergency' | 'superseded' | 'obsolete' | 'changed';
  readonly title: string;
  readonly words: string;
  readonly link?: { readonly url: string; readonly text: string } | undefined;
  /** Hidden until this day. */
  readonly from?: string | undefined;
}

/** Bands of a page, the document's own or that of a revision, without the one of its state. */
export function ledgerBands(site: SiteModel, item: SiteDocument): readonly LedgerBand[] {
  if (item.ledger === undefined) return [];
  const { document, revision } = item.ledger;
  const isOwnPage = site.published.get(item.document) === item;
  return [
    // First, because what comes after them may be over by then.
    ...lateBands(site, document, revision),
    ...emergencyBands(revision),
    ...(isOwnPage
      ? [...comingBands(site, item, document), ...fallenBands(document)]
      : supersededBands(site, item, revision)),
    ...endingBands(revision.onDay, document, site.today),
  ];
}

function emergencyBands({ onDay, release }: Revision): LedgerBand[] {
  if (release.type !== 'emergency.released') return [];
  const about = `Reason: ${release.reason} Risk: ${release.risk}`;
  if (onDay.ratified === true)
    return [
      {
        look: 'emergency',
        title: 'EMERGENCY REVISION, RATIFIED',
        words: `The approvals it was released without were given since. ${about}`,
      },
    ];
  if (onDay.state !== 'in-force' && onDay.state !== 'next') return [];
  const words = `Released in an emergency and not ratified yet. It counts until the end of ${longDay(release.expires)}; if nobody ratifies it by then, the revision before counts again. ${about}`;
  return [{ look: 'emergency', title: 'EMERGENCY REVISION, NOT RATIFIED', words }];
}

function comingBands(site: SiteModel, item: SiteDocument, { onDay, revisions, state }: LedgerDocument): LedgerBand[] {
  const home = { url: site.link(`d/${item.slug}/`) };
  return onDay.next.slice(state === 'not yet in force' ? 1 : 0).map((next) => {
    const revision = revisions.find((other) => other.onDay === next);
    return {
      look: 'not-yet',
      title: `REVISION ${next.revision} TAKES EFFECT ON ${longDay(next.effective).toUpperCase()}`,
      words:
        onDay.current === undefined
          ? ''
          : `Until then work by revision ${onDay.current.revision}, which this page shows.`,
      link: revision && { url: revisionUrl(home, revision), text: `Read revision ${next.revision} to prepare` },
    };
  });
}

/** Later revisions that count no more, so that an earlier one stands here again. */
function fallenBands({ shown, revisions, state }: LedgerDocument): LedgerBand[] {
  if (state === 'obsolete') return [];
  return revisions.flatMap((other): LedgerBand[] => {
    if (other.onDay.seq < shown.onDay.seq) return [];
    const again = state === 'in force' ? ` Revision ${shown.onDay.revision} is in force.` : '';
    const { revision, state: ended } = other.onDay;
    if (ended === 'expired')
      return [
        { look: 'superseded', title: `REVISION ${revision} HAS EXPIRED`, words: `${expiryWords(other)}${again}` },
      ];
    if (ended === 'withdrawn')
      return [
        { look: 'superseded', title: `REVISION ${revision} WAS WITHDRAWN`, words: `${withdrawalWords(other)}${again}` },
      ];
    return [];
  });
}

function supersededBands(site: SiteModel, item: SiteDocument, revision: Revision): LedgerBand[] {
  const { onDay, intervals } = revision;
  const link = { url: site.link(`d/${item.slug}/`), text: `The page of ${item.id} shows what counts` };
  const end = intervals.findLast(({ until }) => until !== undefined && until <= site.today)?.until;
  if (onDay.state === 'superseded') {
    const title = end === undefined ? 'SUPERSEDED' : `SUPERSEDED ON ${longDay(end).toUpperCase()}`;
    const words =
      end === undefined ? 'A later release took its place before it took effect.' : 'A later revision took its place.';
    return [{ look: 'superseded', title, words: `${words} Do not work by it.`, link }];
  }
  if (onDay.state === 'expired')
    return [{ look: 'superseded', title: 'EXPIRED', words: `${expiryWords(revision)} Do not work by it.`, link }];
  if (onDay.state === 'withdrawn')
    return [{ look: 'superseded', title: 'WITHDRAWN', words: `${withdrawalWords(revision)} Do not work by it.`, link }];
  if (onDay.state !== 'next') return [];
  return [
    {
      look: 'not-yet',
      title: 'NOT YET IN FORCE',
      words: `Takes effect on ${longDay(onDay.effective)}. Read it to prepare; do not work by it yet.`,
      link,
    },
  ];
}

function expiryWords({ onDay }: Revision): string {
  return `It was released in an emergency and not ratified by the end of ${longDay(onDay.expires ?? '')}.`;
}

function withdrawalWords({ later, onDay }: Revision): string {
  const entry = later.find((item) => item.type === 'revision.withdrawn');
  return `Withdrawn from ${longDay(onDay.withdrawnOn ?? '')}: ${entry?.reason ?? ''}`;
}

/** Ends that are decided and have not come. */
function endingBands(onDay: RevisionOnDay, { onDay: { obsolete } }: LedgerDocument, today: string): LedgerBand[] {
  const bands: LedgerBand[] = [];
  if (obsolete !== undefined && obsolete.effective > today)
    bands.push({
      look: 'obsolete',
      title: `WITHDRAWN FROM ${longDay(obsolete.effective).toUpperCase()}`,
      words: `The document counts until then. ${obsolete.reason}`,
    });
  if (onDay.withdrawnOn !== undefined && onDay.withdrawnOn > today)
    bands.push({
      look: 'obsolete',
      title: `REVISION WITHDRAWN FROM ${longDay(onDay.withdrawnOn).toUpperCase()}`,
      words: 'It counts until then.',
    });
  return bands;
}

/** Of days after that of the site: whoever reads this page on or after them reads an old page. */
function lateBands({ today }: SiteModel, { onDay, shown }: LedgerDocument, revision: Revision): LedgerBand[] {
  const { obsolete, next } = onDay;
  const { expires, ratified, withdrawnOn } = revision.onDay;
  const built = `This page was built on ${longDay(today)} and does not show it. Reload it; if this stays, ask the document controller before you work by it.`;
  const late = (from: string | undefined, title: string): LedgerBand[] =>
    from === undefined || from <= today ? [] : [{ look: 'changed', title, words: built, from }];
  return [
    ...next
      .filter((other) => other.seq !== revision.onDay.seq || revision === shown)
      .flatMap((other) =>
        late(other.effective, `REVISION ${other.revision} TOOK EFFECT ON ${longDay(other.effective).toUpperCase()}`),
      ),
    ...late(
      revision.onDay.state === 'next' && revision !== shown ? revision.onDay.effective : undefined,
      'THIS REVISION IS IN FORCE NOW',
    ),
    ...late(
      ratified === true || expires === undefined ? undefined : dayAfter(expires),
      'THIS REVISION MAY HAVE EXPIRED',
    ),
    ...late(obsolete?.effective, 'THIS DOCUMENT IS WITHDRAWN'),
    ...late(withdrawnOn, 'THIS REVISION IS WITHDRAWN'),
  ];
}
