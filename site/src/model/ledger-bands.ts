// What a reader must know of a revision before the first line, by the ledger; and what he must know once a day has come that had not come
// when the site was built: those bands are in the page, hidden, and shown by the script on that day.
import { dayAfter, type RevisionOnDay } from '@clausemark/control';
import type { LedgerDocument, Revision } from '../ledger/ledger-document.ts';
import { revisionUrl } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import type { Speaker } from '../texts/speaker.ts';

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
  if (item.ledger === undefined) return claimedBands(site, item);
  const { document, revision } = item.ledger;
  const isOwnPage = site.published.get(item.document) === item;
  return [
    // First, because what comes after them may be over by then.
    ...lateBands(site, document, revision),
    ...emergencyBands(site, revision),
    ...(isOwnPage
      ? [...comingBands(site, item, document), ...fallenBands(site, document)]
      : supersededBands(site, item, revision)),
    ...endingBands(site, revision.onDay, document),
  ];
}

/** Without a ledger the day a document names comes as well, whether or not the site was built again. */
function claimedBands({ say, today }: SiteModel, { document, revision, state }: SiteDocument): LedgerBand[] {
  const from = document.text('effective_date');
  if (state !== 'not yet in force' || from === undefined || revision === '') return [];
  const title = say('band.late.took-effect', { revision, day: from });
  return [{ look: 'changed', title, words: say('band.late.words', { day: today }), from }];
}

function emergencyBands({ say }: Speaker, { onDay, release }: Revision): LedgerBand[] {
  if (release.type !== 'emergency.released') return [];
  const about = say('band.emergency.about', { reason: release.reason, risk: release.risk });
  const band = (title: string, words: string): LedgerBand[] => [
    { look: 'emergency', title, words: `${words} ${about}` },
  ];
  if (onDay.ratified === true) return band(say('band.emergency.ratified'), say('band.emergency.ratified.words'));
  if (onDay.state !== 'in-force' && onDay.state !== 'next') return [];
  return band(say('band.emergency.open'), say('band.emergency.open.words', { day: release.expires }));
}

function comingBands(site: SiteModel, item: SiteDocument, { onDay, revisions, state }: LedgerDocument): LedgerBand[] {
  const { say } = site;
  const home = { url: site.link(`d/${item.slug}/`) };
  return onDay.next.slice(state === 'not yet in force' ? 1 : 0).map((next) => {
    const revision = revisions.find((other) => other.onDay === next);
    const { revision: name, effective: day } = next;
    return {
      look: 'not-yet',
      title: say('band.coming', { revision: name, day }),
      words: onDay.current === undefined ? '' : say('band.coming.until-then', { revision: onDay.current.revision }),
      link: revision && { url: revisionUrl(home, revision), text: say('band.coming.link', { revision: name }) },
    };
  });
}

/** Later revisions that count no more, so that an earlier one stands here again. */
function fallenBands({ say }: Speaker, { shown, revisions, state }: LedgerDocument): LedgerBand[] {
  if (state === 'obsolete') return [];
  const again = state === 'in force' ? ` ${say('band.fallen.again', { revision: shown.onDay.revision })}` : '';
  return revisions.flatMap((other): LedgerBand[] => {
    if (other.onDay.seq < shown.onDay.seq) return [];
    const { revision, state: ended } = other.onDay;
    if (ended !== 'expired' && ended !== 'withdrawn') return [];
    const words = ended === 'expired' ? expiryWords({ say }, other) : withdrawalWords({ say }, other);
    return [{ look: 'superseded', title: say(`band.fallen.${ended}`, { revision }), words: `${words}${again}` }];
  });
}

function supersededBands(site: SiteModel, item: SiteDocument, revision: Revision): LedgerBand[] {
  const { say } = site;
  const { onDay, intervals } = revision;
  const link = { url: site.link(`d/${item.slug}/`), text: say('band.home', { id: item.id }) };
  const band = (title: string, words: string): LedgerBand[] => [
    { look: 'superseded', title, words: `${words} ${say('band.do-not')}`, link },
  ];
  const day = intervals.findLast(({ until }) => until !== undefined && until <= site.today)?.until;
  switch (onDay.state) {
    case 'superseded':
      return day === undefined
        ? band(say('band.superseded'), say('band.superseded.before'))
        : band(say('band.superseded.on', { day }), say('band.superseded.words'));
    case 'expired':
      return band(say('band.expired'), expiryWords(site, revision));
    case 'withdrawn':
      return band(say('band.withdrawn'), withdrawalWords(site, revision));
    case 'next': {
      const words = say('band.not-yet.words', { day: onDay.effective });
      return [{ look: 'not-yet', title: say('band.not-yet'), words, link }];
    }
    default:
      return [];
  }
}

function expiryWords({ say }: Pick<Speaker, 'say'>, { onDay }: Revision): string {
  return say('band.expired.words', { day: onDay.expires ?? '' });
}

function withdrawalWords({ say }: Pick<Speaker, 'say'>, { later, onDay }: Revision): string {
  const entry = later.find((item) => item.type === 'revision.withdrawn');
  return say('band.withdrawn-from', { day: onDay.withdrawnOn ?? '', reason: entry?.reason ?? '' });
}

/** Ends that are decided and have not come. */
function endingBands({ say, today }: SiteModel, onDay: RevisionOnDay, document: LedgerDocument): LedgerBand[] {
  const bands: LedgerBand[] = [];
  const { obsolete } = document.onDay;
  if (obsolete !== undefined && obsolete.effective > today)
    bands.push({
      look: 'obsolete',
      title: say('band.ending.document', { day: obsolete.effective }),
      words: `${say('band.ending.document.words')} ${obsolete.reason}`,
    });
  if (onDay.withdrawnOn !== undefined && onDay.withdrawnOn > today)
    bands.push({
      look: 'obsolete',
      title: say('band.ending.revision', { day: onDay.withdrawnOn }),
      words: say('band.ending.revision.words'),
    });
  return bands;
}

/** Of days after that of the site: whoever reads this page on or after them reads an old page. */
function lateBands({ say, today }: SiteModel, { onDay, shown }: LedgerDocument, revision: Revision): LedgerBand[] {
  const { obsolete, next } = onDay;
  const { expires, ratified, withdrawnOn } = revision.onDay;
  const words = say('band.late.words', { day: today });
  const late = (from: string | undefined, title: string): LedgerBand[] =>
    from === undefined || from <= today ? [] : [{ look: 'changed', title, words, from }];
  return [
    ...next
      .filter((other) => other.seq !== revision.onDay.seq || revision === shown)
      .flatMap(({ effective: day, revision: name }) =>
        late(day, say('band.late.took-effect', { revision: name, day })),
      ),
    ...late(
      revision.onDay.state === 'next' && revision !== shown ? revision.onDay.effective : undefined,
      say('band.late.in-force'),
    ),
    ...late(ratified === true || expires === undefined ? undefined : dayAfter(expires), say('band.late.expired')),
    ...late(obsolete?.effective, say('band.late.document')),
    ...late(withdrawnOn, say('band.late.revision')),
  ];
}
