// The words beside a clause number that may be its title, in a heading, a table or running text.
import { once, type CellFact, type ClauseMentionFact, type ManualDocument, type TableFact } from '@clausemark/manual';

const MARK = /^[\s.:)\]"'\u2018\u201C\u00AB(*_\u2013\u2014-]+/;
const prosePattern = once(() => /^\s?(?:\s[\u2013\u2014-]\s|:\s|\s?[("\u201C\u00AB]|\s(?=\s*\p{Lu}))\s*(?=\p{L})/u);
const TITLE_HEADER =
  /^(?:(?:clause |section |requirement )?(?:title|heading|name|requirement|subject|topic|text)|titel|thema|anforderung|titre|sujet|exigence|t[ií]tulo|tema|requisito)s?(?: of the (?:clause|standard))?$/i;
const CLAUSE_HEADER = /^(?:clauses?|klausel|§)(?: (?:no\.?|number))?$/i;
export const STANDARD_NAME = /\b(?:ISO|AS|EN|IATF|IEC|DIN)(?:[ /-](?:IEC|TS|EN|ISO))*[ /-]?\d{4,5}(?:[A-D]\b|:\d{4})?/g;
/** What a title is followed by when the number comes behind it: "Preservation (clause 8.5.4". */
const behindPattern = once(() => /^(.*\p{L})\s*(?:[([]\s*|\s[\u2013\u2014-]\s|,\s(?:see\s)?)(?:clause|cl\.|§)\s?$/iu);

/** Where a number stands in a table: its cell, the cells beside it with their heads. */
interface Cell {
  readonly cell: CellFact;
  readonly head: string;
  readonly beside: readonly { readonly head: string; readonly text: string }[];
}

/**
 * Candidates, longest first; none where the number cannot be told from a section of the document itself.
 *
 * @param text source of the document, asked for only where the facts do not say enough
 * @param ours whether the name of a standard means one of the manual: a table about another one is left alone
 */
export function citedTitle(
  document: ManualDocument,
  mention: ClauseMentionFact,
  text: () => string,
  ours: (name: string) => boolean,
): readonly string[] {
  const { place, cue } = mention;
  if (place !== 'table') {
    const following = lineBehind(text, mention);
    const behind = candidates(following, cue === 'start' ? MARK : prosePattern());
    return behind.length > 0 ? behind : titleBefore(text, mention);
  }
  const table = tableOf(document, mention);
  const named = table?.header.flatMap((cell) => [...cell.text.matchAll(STANDARD_NAME)]) ?? [];
  const found = table === undefined ? undefined : cellOf(table, mention);
  if (found === undefined || !named.every(([name]) => ours(name))) return [];
  const following = plain(text().slice(mention.span.end, found.cell.span.end));
  if (following.trim() !== '') return candidates(following, MARK);
  return found.beside.filter(({ head }) => TITLE_HEADER.test(head)).map(({ text: words }) => plain(words));
}

/** Whether a table says of the column of a number that it holds clauses. */
export function isClauseColumn(document: ManualDocument, mention: ClauseMentionFact): boolean {
  const table = mention.place === 'table' ? tableOf(document, mention) : undefined;
  return table !== undefined && CLAUSE_HEADER.test(cellOf(table, mention)?.head ?? '');
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

/** The number is bold, or a link: its run of text ends with it. */
function marked({ following }: ClauseMentionFact): boolean {
  return !/[\p{L}\p{N}]/u.test(following);
}

/** What follows to the end of the line, also where the number is bold or a link and the words are not. */
function lineBehind(text: () => string, mention: ClauseMentionFact): string {
  const { following, span } = mention;
  if (!marked(mention)) return following;
  return plain(/^[^\r\n]{0,120}/.exec(text().slice(span.end, span.end + 120))?.[0] ?? '');
}

/** "Preservation (clause 8.5.4)", where the title is all that a heading, item or line says before the number. */
function titleBefore(text: () => string, { cue, span }: ClauseMentionFact): readonly string[] {
  if (cue !== 'clause') return [];
  const line = /[^\r\n]*$/.exec(text().slice(Math.max(0, span.start - 120), span.start))?.[0] ?? '';
  const words = behindPattern().exec(plain(line.replace(/^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s)?/, '')))?.[1];
  return words === undefined ? [] : [words.trim()];
}

/** Without marks of emphasis and targets of links. */
function plain(text: string): string {
  return text.replace(/\]\([^)\s]*\)/g, '').replace(/[*_[\]`]/g, '');
}

function tableOf({ facts }: ManualDocument, mention: ClauseMentionFact): TableFact | undefined {
  return facts.tables.find(({ span }) => span.start <= mention.span.start && mention.span.start < span.end);
}

function cellOf({ header, rows }: TableFact, { span }: ClauseMentionFact): Cell | undefined {
  const holds = (cell: CellFact): boolean => cell.span.start <= span.start && span.start < cell.span.end;
  const row = rows.find((cells) => cells.some(holds));
  const index = row?.findIndex(holds) ?? -1;
  const cell = row?.[index];
  if (row === undefined || cell === undefined) return undefined;
  const head = (at: number): string => (header[at]?.text ?? '').replace(/[*_]/g, '').trim();
  const beside = [index + 1, index - 1].flatMap((at) => {
    const found = row[at];
    return found === undefined ? [] : [{ head: head(at), text: found.text }];
  });
  return { cell, head: head(index), beside };
}
