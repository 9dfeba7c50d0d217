// The words beside a clause number that may be its title, in a heading, a table or running text.
import type { ClauseMentionFact, ManualDocument, TableFact } from '@clausemark/manual';

const MARK = /^[\s.:)\]"'\u2018\u201C\u00AB(*_\u2013\u2014-]+/;
const PROSE = /^\s?(?:\s[\u2013\u2014-]\s|:\s|\s?[("\u201C\u00AB]|\s)\s*(?=\p{Lu})/u;
const TITLE_HEADER =
  /^(?:(?:clause |section |requirement )?(?:title|heading|name|requirement|subject|topic|text)|titel|thema|anforderung|titre|sujet|exigence|t[ií]tulo|tema|requisito)s?$/i;
export const STANDARD_NAME = /\b(?:ISO|AS|EN|IATF|IEC|DIN)(?:[ /-](?:IEC|TS|EN|ISO))*[ /-]?\d{4,5}(?:[A-D]\b|:\d{4})?/g;

/**
 * Candidates, longest first; none where the number cannot be told from a section of the document itself.
 *
 * @param ours whether the name of a standard means one of the manual: a table about another one is left alone
 */
export function citedTitle(
  document: ManualDocument,
  mention: ClauseMentionFact,
  ours: (name: string) => boolean,
): readonly string[] {
  const { place, following, cue } = mention;
  if (place !== 'table') return candidates(following, place === 'heading' && cue === 'start' ? MARK : PROSE);
  const table = document.facts.tables.find(
    ({ span }) => span.start <= mention.span.start && mention.span.start < span.end,
  );
  const named = table?.header.flatMap(({ text }) => [...text.matchAll(STANDARD_NAME)]) ?? [];
  if (table === undefined || !named.every(([name]) => ours(name))) return [];
  return following.trim() === '' ? nextCell(table, mention) : candidates(following, MARK);
}

/** Titles hold commas; a sentence goes on behind them. */
function candidates(following: string, mark: RegExp): readonly string[] {
  const lead = mark.exec(following)?.[0];
  if (lead === undefined) return [];
  const text = (following.slice(lead.length).split(/[.;:()[\]"\u201D\u00BB|\u2013\u2014]| - /)[0] ?? '').trim();
  if (text === '') return [];
  const parts = text.split(/,/);
  return parts.map((_, index) =>
    parts
      .slice(0, parts.length - index)
      .join(',')
      .trim(),
  );
}

/** The cell to the right, when its column is headed as a title. */
function nextCell({ header, rows }: TableFact, { span }: ClauseMentionFact): readonly string[] {
  for (const row of rows) {
    if ((row[0]?.span.start ?? 0) > span.start || (row.at(-1)?.span.end ?? 0) <= span.start) continue;
    const index = row.findIndex((cell) => cell.span.start <= span.start && span.start < cell.span.end);
    const next = row[index + 1];
    if (index === -1 || next === undefined) continue;
    return TITLE_HEADER.test((header[index + 1]?.text ?? '').replace(/[*_]/g, '').trim()) ? [next.text] : [];
  }
  return [];
}
