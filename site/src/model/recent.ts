// Documents that came into force lately. Everything here is written in the documents: the day in the front matter, the reason in
// the revision history. Nothing is concluded from git or from when the site was built.
import { daysBetween, isRealDate } from '@clausemark/linter';
import type { ManualDocument } from '@clausemark/manual';
import { inForceSince } from './in-force-since.ts';
import { naturalOrder } from './natural-order.ts';
import { revisionUrl } from './revision-item.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface Recent {
  readonly item: SiteDocument;
  readonly day: string;
  readonly revision: string;
  /** Page of a coming revision that is not the one the document's own page shows. */
  readonly url?: string | undefined;
  /** Summary of this revision from the document's own history; empty where there is none. */
  readonly reason: string;
}

const DAYS = 30;
const SUMMARY = /summary|change|description|reason|\u00e4nderung|beschreibung|modification|cambio/i;
const REVISION = /^(?:rev(?:ision)?\.?|version|issue|ausgabe|r\u00e9vision|revisi\u00f3n)$/i;

/** Newest first, then by id. Coming ones (not yet in force) are listed apart. */
export function recentDocuments({ documents, today }: SiteModel): readonly Recent[] {
  return documents
    .flatMap((item): Recent[] => {
      const day = inForceSince(item, today);
      if (item.state !== 'in force' || day === undefined || !isRealDate(day)) return [];
      return daysBetween(day, today) > DAYS ? [] : [{ item, day, revision: item.revision, reason: '' }];
    })
    .toSorted((a, b) => (a.day === b.day ? naturalOrder(a.item.id, b.item.id) : a.day < b.day ? 1 : -1))
    .map((recent) => ({ ...recent, reason: revisionSummary(recent.item.document, recent.item.revision) }));
}

export function comingDocuments({ documents }: SiteModel): readonly Recent[] {
  return documents
    .flatMap(comingOf)
    .toSorted((a, b) => (a.day === b.day ? naturalOrder(a.item.id, b.item.id) : a.day < b.day ? -1 : 1));
}

function comingOf(item: SiteDocument): Recent[] {
  const { document, revision, state, ledger } = item;
  const day = document.text('effective_date') ?? '';
  const own =
    state === 'not yet in force' ? [{ item, day, revision, reason: revisionSummary(document, revision) }] : [];
  const later = (ledger?.document.revisions ?? []).filter(
    (other) => other.onDay.state === 'next' && other !== ledger?.revision,
  );
  return [
    ...own,
    ...later.map((other) => {
      const { revision: name, effective } = other.onDay;
      return { item, day: effective, revision: name, url: revisionUrl(item, other), reason: '' };
    }),
  ];
}

/** The words the revision history has for a revision; the last row of it wins. */
export function revisionSummary(document: ManualDocument, revision: string): string {
  for (const table of document.facts.tables.toReversed()) {
    const columns = historyColumns(table.header.map(({ text }) => text));
    const row = columns && table.rows.findLast((cells) => cells[columns.revision]?.text === revision);
    if (columns && row) return row[columns.summary]?.text ?? '';
  }
  return '';
}

/** A table with these heads tells what each revision changed. */
export function isHistory(heads: readonly string[]): boolean {
  return historyColumns(heads) !== undefined;
}

function historyColumns(heads: readonly string[]): { revision: number; summary: number } | undefined {
  const revision = heads.findIndex((text) => REVISION.test(text));
  const summary = heads.findLastIndex((text) => SUMMARY.test(text) && !/request/i.test(text));
  return revision === -1 || summary === -1 ? undefined : { revision, summary };
}
