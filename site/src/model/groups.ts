// Sorts documents into groups a person looks in: processes named by the documents, else the stage their clauses belong to,
// else the chapter of the standard, else their type. A form goes where the procedure goes that uses it.
import type { ManualCoverage } from '@clausemark/linter';
import { references, type Manual, type ManualDocument } from '@clausemark/manual';
import type { Standard } from '@clausemark/standards';
import { naturalOrder } from './natural-order.ts';
import { stagedStandards, stageOfClause, stages } from './process-stages.ts';
import type { SiteDocument } from './site-document.ts';
import type { Speaker } from '../texts/speaker.ts';
import { typeRank } from './type-names.ts';

export interface Group {
  readonly key: string;
  readonly title: string;
  /** True for a stage of the flow of goods. */
  readonly flow: boolean;
  readonly documents: readonly SiteDocument[];
}

interface Place {
  readonly key: string;
  readonly title: string;
  readonly flow: boolean;
  readonly rank: number;
}

export interface GroupInput {
  readonly manual: Manual;
  readonly standards: readonly Standard[];
  readonly coverage: ManualCoverage;
  readonly documents: readonly SiteDocument[];
  readonly speaker: Pick<Speaker, 'say'>;
}

/** Groups in the order goods flow, the supporting ones after them. Every document is in exactly one. */
export function groupDocuments({ manual, standards, coverage, documents, speaker }: GroupInput): readonly Group[] {
  const claims = Map.groupBy(coverage.claims, (claim) => claim.document);
  const own = new Map<ManualDocument, Place>();
  for (const { document } of documents) {
    const targets = (claims.get(document) ?? []).flatMap((claim) => claim.targets);
    const place = processPlace(document) ?? clausePlace(speaker, targets, standards);
    if (place !== undefined) own.set(document, place);
  }
  const members = new Map<string, { place: Place; documents: SiteDocument[] }>();
  for (const item of documents) {
    const place = own.get(item.document) ?? parentPlace(manual, item.document, own) ?? typePlace(speaker, item);
    const group = members.get(place.key) ?? { place, documents: [] };
    group.documents.push(item);
    members.set(place.key, group);
  }
  return [...members.values()]
    .toSorted((a, b) => a.place.rank - b.place.rank || naturalOrder(a.place.title, b.place.title))
    .map(({ place, documents: items }) => ({
      key: place.key,
      title: place.title,
      flow: place.flow,
      documents: items.toSorted(byTypeAndId),
    }));
}

function byTypeAndId(a: SiteDocument, b: SiteDocument): number {
  return typeRank(a.type) - typeRank(b.type) || naturalOrder(a.id, b.id);
}

function processPlace(document: ManualDocument): Place | undefined {
  const name = document.text('process') ?? document.text('x-process');
  if (name === undefined) return undefined;
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return { key: `process-${slug}`, title: name.slice(0, 80), flow: true, rank: 0 };
}

/** The place most claims point to; the first of several equal ones. */
function clausePlace(
  speaker: GroupInput['speaker'],
  targets: readonly { readonly standard: string; readonly clause: string }[],
  standards: readonly Standard[],
): Place | undefined {
  const votes = new Map<string, { place: Place; count: number }>();
  for (const target of targets) {
    const standard = standards.find(({ key }) => key === target.standard);
    const place = standard === undefined ? undefined : placeOfClause(speaker, standard, target.clause);
    if (place === undefined) continue;
    const vote = votes.get(place.key) ?? { place, count: 0 };
    vote.count += 1;
    votes.set(place.key, vote);
  }
  return [...votes.values()].reduce<{ place: Place; count: number } | undefined>(
    (best, vote) => (best === undefined || vote.count > best.count ? vote : best),
    undefined,
  )?.place;
}

function placeOfClause({ say }: GroupInput['speaker'], standard: Standard, number: string): Place | undefined {
  if (stagedStandards.has(standard.id)) {
    const stage = stageOfClause(number);
    return stage && { key: stage.key, title: say(stage.title), flow: stage.flow, rank: 100 + stages.indexOf(stage) };
  }
  const chapter = number.split('.')[0] ?? number;
  const title = standard.byNumber.get(chapter)?.title;
  const rank = 200 + (standard.positions.get(chapter) ?? 0);
  return {
    key: `${standard.id}-${chapter}`,
    title: title === undefined ? say('group.chapter', { number: chapter }) : `${chapter} ${title}`,
    flow: false,
    rank,
  };
}

/** Where the document stands that names this one among its records or forms, else one that links to it. Of several, the one that
 *  shares its number (F-870-01 and QP-870), else the first by path. */
function parentPlace(
  manual: Manual,
  document: ManualDocument,
  own: ReadonlyMap<ManualDocument, Place>,
): Place | undefined {
  const incoming = (references(manual).incoming.get(document) ?? []).filter(
    ({ from }) => from.type !== 'manual' && own.has(from),
  );
  const numbers = new Set(document.id?.match(/\d{2,}/g));
  const related = (from: ManualDocument): boolean =>
    from.id?.match(/\d{2,}/g)?.some((number) => numbers.has(number)) ?? false;
  for (const via of ['field', 'link', 'mention'] as const) {
    const candidates = incoming.filter((reference) => reference.via === via);
    const found = candidates.find(({ from }) => related(from)) ?? candidates[0];
    if (found !== undefined) return own.get(found.from);
  }
  return undefined;
}

/** Documents of no type stand by folder: in a manual that has neither types nor claims, folders are the only order there is. */
function typePlace({ say }: GroupInput['speaker'], { type, document }: SiteDocument): Place {
  if (type !== undefined)
    return { key: `type-${type}`, title: say(`types.${type}`), flow: false, rank: 900 + typeRank(type) };
  const folder = document.path.slice(0, Math.max(0, document.path.lastIndexOf('/')));
  return { key: `folder-${folder}`, title: folder === '' ? say('group.other') : folder, flow: false, rank: 1000 };
}
