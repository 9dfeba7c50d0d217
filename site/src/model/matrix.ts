// The clause matrix of one standard: for each auditable clause its state and the documents that answer it.
import { claimReason, standardLabel, type Claim, type ClaimReason } from '@clausemark/linter';
import type { DocumentTypeName, ManualDocument } from '@clausemark/manual';
import {
  clauseLabel,
  type Clause,
  type Coverage,
  type CoverageClaim,
  type CoverageRow,
  type CoverageState,
  type Standard,
} from '@clausemark/standards';
import { naturalOrder } from './natural-order.ts';
import { sectionUrl } from './section-url.ts';
import { clausePath, standardSlug } from './site-links.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { typeRank } from './type-names.ts';

export interface Matrix {
  readonly standard: Standard;
  readonly label: string;
  readonly slug: string;
  readonly url: string;
  readonly totals: Coverage['totals'];
  /** What to call a clause where it stands alone. */
  readonly titleOf: (clause: Clause) => string;
  readonly chapters: readonly MatrixChapter[];
}

export interface MatrixChapter {
  readonly number: string;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly clause: Clause;
  /** What to call the clause: its title, which says nothing alone where it is "General". */
  readonly title: string;
  readonly url: string;
  readonly state: CoverageState;
  /** Justification of an exclusion, or what is planned; empty otherwise. */
  readonly note: string;
  readonly answers: readonly Answer[];
}

/** One document that claims a clause. Unpublished ones are named by id alone. */
export interface Answer {
  readonly id: string;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  /** Undefined for a document without a page. */
  readonly url: string | undefined;
  /** Undefined for a document without a page. */
  readonly page: SiteDocument | undefined;
  readonly state: CoverageClaim['state'];
  /** False when none of its claims counts. */
  readonly counts: boolean;
  /** Why its claims do not count, each reason once, as `clausemark coverage` has them. Empty when one counts. */
  readonly reasons: readonly ClaimReason[];
  /** Those it names, in their order, also one that is not there. */
  readonly sections: readonly AnswerSection[];
}

export interface AnswerSection {
  /** Its heading; as the claim names it where there is none. */
  readonly title: string;
  /** Undefined for a section that is not there. */
  readonly anchor: string | undefined;
  /** The page alone where it shows no text, and so has no anchors; undefined for a document without a page. */
  readonly url: string | undefined;
  /** Why it does not count. */
  readonly reason: ClaimReason | undefined;
}

const known = new WeakMap<SiteModel, readonly Matrix[]>();

/** One matrix per standard, in the order of the configuration. */
export function matrices(site: SiteModel): readonly Matrix[] {
  const cached = known.get(site);
  if (cached !== undefined) return cached;
  const result = site.coverage.coverages.map((coverage) => matrixOf(site, coverage));
  known.set(site, result);
  return result;
}

function matrixOf(site: SiteModel, { standard, rows, totals }: Coverage): Matrix {
  const claims = claimsByClause(site.coverage.claims, standard.key);
  const chapters = Map.groupBy(rows, ({ clause }) => clause.number.split('.')[0] ?? clause.number);
  return {
    standard,
    label: standardLabel(standard),
    slug: standardSlug(standard),
    url: site.link(`clauses/${standardSlug(standard)}/`),
    totals,
    titleOf: (clause) => clauseLabel(standard, clause),
    chapters: [...chapters].map(([number, items]) => ({
      number,
      title: standard.byNumber.get(number)?.title ?? '',
      rows: items.map((row) => rowOf(site, standard, row, claims.get(row.clause.number) ?? [])),
    })),
  };
}

function rowOf(site: SiteModel, standard: Standard, row: CoverageRow, claims: readonly Claim[]): MatrixRow {
  const { clause, state } = row;
  const note = state === 'excluded' ? row.exclusion?.reason : state === 'planned' ? row.planned?.reason : undefined;
  return {
    clause,
    title: clauseLabel(standard, clause),
    url: site.link(clausePath(standard, clause.number)),
    state,
    note: note ?? '',
    answers: answersOf(site, standard.key, clause.number, claims),
  };
}

function answersOf(site: SiteModel, standard: string, number: string, claims: readonly Claim[]): Answer[] {
  const groups = Map.groupBy(claims, ({ document }) => document);
  return [...groups]
    .map(([document, items]) => answerOf(site, document, items, standard, number))
    .toSorted((a, b) => typeRank(a.type) - typeRank(b.type) || naturalOrder(a.id, b.id));
}

function answerOf(
  site: SiteModel,
  document: ManualDocument,
  claims: readonly Claim[],
  standard: string,
  number: string,
): Answer {
  const page = site.published.get(document);
  const isHere = (target: CoverageClaim): boolean => target.standard === standard && target.clause === number;
  const targets = claims.flatMap((claim) => claim.targets).filter(isHere);
  const counts = targets.some((target) => target.counts);
  return {
    id: document.id ?? document.path,
    title: page?.title ?? '',
    type: document.type,
    url: page?.url,
    page,
    state: targets[0]?.state ?? 'unknown',
    counts,
    reasons: counts ? [] : [...new Set(targets.flatMap((target) => claimReason(target) ?? []))],
    sections: claims.flatMap((claim) => sectionOf(page, claim, isHere) ?? []),
  };
}

function sectionOf(
  page: SiteDocument | undefined,
  { heading, section, targets }: Claim,
  isHere: (target: CoverageClaim) => boolean,
): AnswerSection | undefined {
  if (section === undefined) return undefined;
  const anchor = heading?.slug;
  const target = targets.find(isHere);
  const reason = target && claimReason(target);
  return { title: heading?.text ?? section, anchor, url: page && sectionUrl(page, anchor ?? ''), reason };
}

function claimsByClause(claims: readonly Claim[], standard: string): ReadonlyMap<string, readonly Claim[]> {
  const map = new Map<string, Set<Claim>>();
  for (const claim of claims) {
    for (const target of claim.targets) {
      if (target.standard !== standard) continue;
      const found = map.get(target.clause) ?? new Set<Claim>();
      map.set(target.clause, found.add(claim));
    }
  }
  return new Map([...map].map(([number, found]) => [number, [...found]]));
}
