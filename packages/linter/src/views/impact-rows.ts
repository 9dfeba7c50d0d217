// What a change of one document touches: who refers to it, what it names, and the clauses that only it covers.
import { referencesFrom, type Manual, type ManualDocument, type Reference } from '@clausemark/manual';
import { clauseLabel, type Coverage } from '@clausemark/standards';
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
 */
export function impactRows(
  manual: Manual,
  standards: ManualStandards,
  document: ManualDocument,
  today: string,
  section?: string,
): ImpactRow[] {
  const rows = referencesInto(manual, document, section, true);
  if (section === undefined) {
    for (const item of referencesFrom(manual, document))
      rows.push(referenceRow(manual, 'it refers to', item, item.to, true));
  }
  return [...byLine(unique(rows)), ...clauseRows(manual, standards, document, today, section)];
}

/** References of one kind between the same two documents in the order of the text; links and ids are found apart. */
function byLine(rows: readonly ImpactRow[]): ImpactRow[] {
  const lineOf = ({ where }: ImpactRow): number => Number(where.slice(where.lastIndexOf(':') + 1));
  const pairs = Map.groupBy(rows, ({ relation, what, where }) => `${relation}\n${what}\n${where.replace(/:\d+$/, '')}`);
  return [...pairs.values()].flatMap((those) => those.sort((a, b) => lineOf(a) - lineOf(b)));
}

/** Only what a change of the document touches elsewhere: who refers to it and the clauses it claims, without lines. */
export function feltRows(
  manual: Manual,
  standards: ManualStandards,
  document: ManualDocument,
  today: string,
): ImpactRow[] {
  const rows = referencesInto(manual, document, undefined, false);
  return [...unique(rows), ...clauseRows(manual, standards, document, today, undefined)];
}

function referencesInto(
  manual: Manual,
  document: ManualDocument,
  section: string | undefined,
  lines: boolean,
): ImpactRow[] {
  return referrersOf(manual, document)
    .flatMap((from) => [...referencesFrom(manual, from, document)])
    .filter(({ anchor }) => section === undefined || anchor === section)
    .map((item) => referenceRow(manual, 'refers to it', item, item.from, lines));
}

function referenceRow(
  manual: Manual,
  relation: ImpactRow['relation'],
  item: Reference,
  other: ManualDocument,
  /** Lines need the text of every file that refers. */
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
  return coverageOf(manual, standards, today).coverages.flatMap((coverage) =>
    (rowsByOwner(coverage).get(owner) ?? []).flatMap((row): ImpactRow[] => {
      const first = row.claims.find(
        (claim) => claim.documentId === owner && (section === undefined || claim.section === section),
      );
      if (first === undefined) return [];
      const others = row.claims.some(
        (claim) => claim.documentId !== owner && claim.counts && claim.state === 'released',
      );
      const relation = others || row.state !== 'covered' ? 'claims clause' : 'only cover of clause';
      const via = first.section === undefined ? 'clauses' : `clauses #${first.section}`;
      const what = `${coverage.standard.key}:${row.clause.number}`;
      return [{ relation, what, title: clauseLabel(coverage.standard, row.clause), where: document.path, via }];
    }),
  );
}

type Rows = Coverage['rows'];

const owners = new WeakMap<Coverage, ReadonlyMap<string, Rows>>();

/** The clauses that each document claims: a change asks for those of one document after the other. */
function rowsByOwner(coverage: Coverage): ReadonlyMap<string, Rows> {
  const known = owners.get(coverage);
  if (known !== undefined) return known;
  const found = new Map<string, Rows[number][]>();
  for (const row of coverage.rows)
    for (const owner of new Set(row.claims.map(({ documentId }) => documentId))) {
      const rows = found.get(owner);
      if (rows === undefined) found.set(owner, [row]);
      else rows.push(row);
    }
  owners.set(coverage, found);
  return found;
}

/** One row per relation, document and line. */
function unique(rows: readonly ImpactRow[]): ImpactRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.relation}\n${row.what}\n${row.where}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}
