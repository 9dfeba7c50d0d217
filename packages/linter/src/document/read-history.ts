// The revision history in a document's body: a table, sub-headings or a list below a heading such as "Revision history".
import type { CellFact, HeadingFact, Manual, ManualDocument, Span, TableFact } from '@clausemark/manual';
import { documentTypes, once, span } from '@clausemark/manual';
import { historyColumn, type HistoryColumn } from '../language/history-columns.ts';
import { forLastDocument } from './for-last-document.ts';
import { plainRevision } from '../text/plain-revision.ts';
import { namesSection } from '../language/named-sections.ts';

export interface HistoryEntry {
  readonly revision: string;
  /** Text by column; a column that is not there, or cannot be told in a list, has no entry. */
  readonly cells: Readonly<Partial<Record<HistoryColumn, CellFact>>>;
  readonly span: Span;
}

export interface History {
  readonly heading: HeadingFact;
  readonly entries: readonly HistoryEntry[];
  /** Columns that a table ought to have and has not; empty for a list, whose parts have no names. */
  readonly missing: readonly HistoryColumn[];
}

const datePattern = once(
  () => /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\p{L}{3,10}\.? (?:\d{1,2},? )?\d{4}\b/u,
);
/** An "Issue" may also be a matter that somebody raised. */
const REVISION = /^(?:rev(?:ision)?\.?|version|issue|v)?\s*(?:[A-Z]{1,2}|\d{1,4}(?:\.\d{1,4}){0,2})$/i;
const ITEM = /^[ \t]*[-*+][ \t]+(\S.*)$/gm;
const leadingRevisionPattern = once(
  () => /^[*_`[]*((?:rev(?:ision)?\.?|version|issue|v)\s*)?([A-Z]{1,2}|\d{1,4}(?:\.\d{1,4}){0,2})(?![\p{L}\p{N}-])/iu,
);

/**
 * The last section named so, else the last table of revisions; undefined when there is none. A history that is not a table, list or
 * headings has no entries.
 */
export const readHistory = forLastDocument(read);

function read(manual: Manual, document: ManualDocument): History | undefined {
  const { headings } = document.facts;
  const found = historyTable(manual, document);
  if (found === undefined) return undefined;
  const { heading, table } = found;
  if (table !== undefined) return { heading, ...readTable(table) };
  if (found.others) return undefined;
  const below = headings.filter((item) => item.span.start > heading.span.start && item.span.start < heading.end);
  const byHeading = below.flatMap((item) => readLine(item.text, item.span, item.totalWords));
  return { heading, entries: byHeading.length > 0 ? byHeading : readList(manual, document, heading), missing: [] };
}

interface HistoryPlace {
  readonly heading: HeadingFact;
  /** The table of revisions, if it is a table. */
  readonly table: TableFact | undefined;
  /** There are tables, none of revisions. */
  readonly others: boolean;
}

/** The section with the history and the table of revisions in it. */
export function historyTable(manual: Manual, document: ManualDocument): HistoryPlace | undefined {
  const { facts } = document;
  const heading = facts.headings.findLast(({ depth, text }) => depth > 1 && namesSection(text, 'revision-history'));
  if (heading === undefined) return asksForHistory(manual, document) ? tableWithoutName(document) : undefined;
  const inside = facts.tables.filter((table) => table.span.start >= heading.span.end && table.span.start < heading.end);
  const table = inside.find(({ header }) => header.some((cell) => historyColumn(cell.text) === 'revision'));
  return { heading, table, others: inside.length > 0 };
}

/** Of other documents a table with such heads may be about anything. */
function asksForHistory({ config }: Manual, { type }: ManualDocument): boolean {
  return type !== undefined && documentTypes(config).get(type)?.sections.includes('revision-history') === true;
}

/** A history without a heading of its own, or below one that nobody knows. */
function tableWithoutName(document: ManualDocument): HistoryPlace | undefined {
  const { headings, tables } = document.facts;
  const second = headings.find(({ depth }) => depth > 1);
  const last = headings.at(-1);
  // In the midst of a document a table may list something else: versions of a program, editions of a standard.
  const isAtEdge = ({ span: { start } }: TableFact): boolean =>
    start < (second?.span.start ?? Infinity) || start > (last?.span.start ?? -1);
  const table = tables.findLast((item) => isHistory(item) && (isAtEdge(item) || namesOwn(item, document)));
  const heading = headings.findLast(({ span: place }) => place.start < (table?.span.start ?? -1));
  return heading === undefined ? undefined : { heading, table, others: false };
}

/** Whether one of its rows is that of the document's own revision. */
function namesOwn({ header, rows }: TableFact, document: ManualDocument): boolean {
  const own = plainRevision(document.text('revision') ?? '');
  const at = header.findIndex(({ text }) => historyColumn(text) === 'revision');
  return own !== '' && rows.some((row) => plainRevision(row[at]?.text ?? '') === own);
}

/** What begins with revisions or days, has both, and says what was changed. */
function isHistory({ header, rows }: TableFact): boolean {
  const columns = header.map(({ text }) => historyColumn(text));
  const [first] = columns;
  const at = columns.indexOf('revision');
  const isKnown = first === 'revision' || first === 'date';
  const has = (column: HistoryColumn): boolean => columns.includes(column);
  return (
    isKnown &&
    has('revision') &&
    has('date') &&
    has('summary') &&
    rows.some((row) => REVISION.test(row[at]?.text.trim() ?? ''))
  );
}

function readTable(table: TableFact): Pick<History, 'entries' | 'missing'> {
  const columns = table.header.map((cell) => historyColumn(cell.text));
  const entries: HistoryEntry[] = [];
  for (const row of table.rows) {
    const cells: Partial<Record<HistoryColumn, CellFact>> = {};
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column === undefined || row[0] === undefined) continue;
      // A row may have fewer cells than the head: what is not there is blank.
      const cell = row[index] ?? { text: '', span: row[0].span };
      const before = cells[column];
      if (before === undefined || isMoreLike(column, cell.text, before.text)) cells[column] = cell;
    }
    const { revision } = cells;
    if (revision === undefined || revision.text === '' || isSentence(row)) continue;
    entries.push({ revision: revision.text, cells, span: revision.span });
  }
  const wanted = ['date', 'author', 'summary'] as const;
  return { entries, missing: wanted.filter((column) => !columns.includes(column)) };
}

/** Whether of two cells under heads that mean the same the other one is meant. */
function isMoreLike(column: HistoryColumn, text: string, before: string): boolean {
  // "Change" heads the number of a request as often as the words about it: beside "Summary" the longer text is the summary.
  if (column === 'summary') return text.length > before.length;
  // Dates stand in several columns too: "Approved" may head a name.
  return column === 'date' && /\d/.test(text) && !/\d/.test(before);
}

/** Text below a table without a blank line is a row of one cell to Markdown; to readers it is a sentence. */
function isSentence(row: TableFact['rows'][number]): boolean {
  const first = row.find(isFilled);
  return first !== undefined && first === row.findLast(isFilled) && /\S\s+\S+\s+\S/.test(first.text);
}

function isFilled({ text }: CellFact): boolean {
  return text.trim() !== '';
}

function readList(manual: Manual, document: ManualDocument, heading: HeadingFact): readonly HistoryEntry[] {
  const text = manual.source(document.path)?.text.slice(heading.span.end, heading.end) ?? '';
  return [...text.matchAll(ITEM)].flatMap((match) => {
    const start = heading.span.end + match.index + match[0].length - (match[1] ?? '').length;
    return readLine(match[1] ?? '', span(start, start + (match[1] ?? '').length), 0);
  });
}

/** `C (2026-11-09, Quality Manager): what changed`. Who wrote it cannot be told from what changed, so it is not asked for. */
function readLine(line: string, place: Span, wordsBelow: number): readonly HistoryEntry[] {
  const match = leadingRevisionPattern().exec(line);
  if (match === null || (match[1] === undefined && /^[AI]$/i.test(match[2] ?? '') && !datePattern().test(line)))
    return [];
  const date = datePattern().exec(line)?.[0] ?? '';
  const rest =
    line
      .slice(match[0].length)
      .replace(date, '')
      .match(/\p{L}{2,}/gu) ?? [];
  const summary = rest.length + wordsBelow >= 3 ? rest.join(' ') || 'below' : '';
  const cell = (text: string): { readonly text: string; readonly span: Span } => ({ text, span: place });
  return [{ revision: match[2] ?? '', cells: { date: cell(date), summary: cell(summary) }, span: place }];
}
