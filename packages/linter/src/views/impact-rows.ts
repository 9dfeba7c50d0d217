// What a change of one document touches: who refers to it, what it names, and the clauses that only it covers.
import { referencesFrom, type Manual, type ManualDocument, type Reference } from '@clausemark/manual';
import { coverageOf } from '../claims/manual-standards.ts';
import { referrersOf } from '../references/referrers.ts';
import type { ManualStandards } from '../claims/standards-model.ts';

export interface ImpactRow {
  readonly relation: 'refers to it' | 'it refers to' | 'claims clause' | 'only cover of clause';
  /** Id or path of the other document, or the clause. */
  readonly what: string;
  readonly title: string;
  /** `path:line` of the reference, or its path alone. */
  readonly where: string;
  readonly via: string;
}

/**
 * Impact of a document, or of one of its sections: then only references that name the section.
 *
 * @param section anchor of a heading, without `#`
 * @param lines false to name only the file of each reference: lines need the text of every file that refers
 */
export function impactRows(
  manual: Manual,
  standards: ManualStandards,
  document: ManualDocument,
  today: string,
  section?: string,
  lines = true,
): ImpactRow[] {
  const into = referrersOf(manual, document)
    .flatMap((from) => [...referencesFrom(manual, from)])
    .filter(({ to, anchor }) => to === document && (section === undefined || anchor === section));
  const rows = into.map((item) => referenceRow(manual, 'refers to it', item, item.from, lines));
  if (section === undefined) {
    for (const item of referencesFrom(manual, document))
      rows.push(referenceRow(manual, 'it refers to', item, item.to, lines));
  }
  return [...unique(rows), ...clauseRows(manual, standards, document, today, section)];
}

function referenceRow(
  manual: Manual,
  relation: ImpactRow['relation'],
  item: Reference,
  other: ManualDocument,
  lines: boolean,
): ImpactRow {
  const { path } = item.from;
  const where = lines ? `${path}:${manual.source(path)?.position(item.span.start).line ?? 1}` : path;
  const via = item.anchor === '' ? item.via : `${item.via} #${item.anchor}`;
  return { relation, what: other.id ?? other.path, title: other.title, where, via };
}

function clauseRows(
  manual: Manual,
  standards: ManualStandards,
  document: ManualDocument,
  today: string,
  section: string | undefined,
): ImpactRow[] {
  const owner = document.id ?? document.path;
  return coverageOf(manual, standards, today).coverages.flatMap(({ standard, rows }) =>
    rows.flatMap((row): ImpactRow[] => {
      const first = row.claims.find(
        (claim) => claim.documentId === owner && (section === undefined || claim.section === section),
      );
      if (first === undefined) return [];
      const others = row.claims.some(
        (claim) => claim.documentId !== owner && claim.counts && claim.state === 'released',
      );
      const relation = others || row.state !== 'covered' ? 'claims clause' : 'only cover of clause';
      const via = first.section === undefined ? 'clauses' : `clauses #${first.section}`;
      return [
        { relation, what: `${standard.key}:${row.clause.number}`, title: row.clause.title, where: document.path, via },
      ];
    }),
  );
}

/** One row per relation, document and line. */
function unique(rows: readonly ImpactRow[]): ImpactRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.relation}\n${row.what}\n${row.where}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}
