// Which clauses a document says it meets, in the order of the standard, with the sections that do it.
import type { Claim } from '@clausemark/linter';
import { standardLabel } from '@clausemark/linter';
import { clauseLabel } from '@clausemark/standards';
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import { clausePath } from './site-links.ts';
import type { SiteModel } from './site-model.ts';

export interface ClaimedClause {
  readonly standard: string;
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly sections: readonly ClaimedSection[];
}

export interface ClaimedSection {
  readonly title: string;
  readonly anchor: string;
  /** False when the section is missing, empty or a placeholder. */
  readonly counts: boolean;
}

/** Claims on unknown clauses are left out: they are findings, not facts. An obsolete document answers none any more. */
export function clausesOf(site: SiteModel, { document, state }: SiteDocument): readonly ClaimedClause[] {
  if (state === 'obsolete') return [];
  const found = new Map<string, { clause: Omit<ClaimedClause, 'sections'>; sections: ClaimedSection[] }>();
  for (const claim of claimsByDocument(site).get(document) ?? []) {
    for (const target of claim.targets) {
      const standard = site.standards.all.find(({ key }) => key === target.standard);
      const clause = standard?.byNumber.get(target.clause);
      if (standard === undefined || clause === undefined) continue;
      const key = `${target.standard}:${target.clause}`;
      const entry = found.get(key) ?? {
        clause: {
          standard: standardLabel(standard),
          number: clause.number,
          title: clauseLabel(standard, clause),
          url: site.link(clausePath(standard, clause.number)),
        },
        sections: [],
      };
      if (claim.section !== undefined)
        entry.sections.push({
          title: claim.heading?.text ?? claim.section,
          anchor: claim.heading?.slug ?? '',
          counts: target.counts,
        });
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map(({ clause, sections }) => ({ ...clause, sections }))
    .toSorted((a, b) => naturalOrder(a.standard, b.standard) || naturalOrder(a.number, b.number));
}

const known = new WeakMap<SiteModel, ReadonlyMap<Claim['document'], readonly Claim[]>>();

function claimsByDocument(site: SiteModel): ReadonlyMap<Claim['document'], readonly Claim[]> {
  const cached = known.get(site);
  if (cached !== undefined) return cached;
  const claims = Map.groupBy(site.coverage.claims, (claim) => claim.document);
  known.set(site, claims);
  return claims;
}
