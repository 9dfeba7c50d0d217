// Ids cited together with a title: in a link, in a table, or as `ID "Title"`, `ID (Title)`, `ID - Title`.
import { documentById, linksOf, type CellFact, type Manual, type ManualDocument, type Span } from '@clausemark/manual';
import { headingsAbove } from '../document/headings-above.ts';
import { namesSection } from '../language/named-sections.ts';
import { beginsLikeId, isId } from './begins-like-id.ts';
import { beginsTitle, resemblesTitle } from './cited-title.ts';
import { tablesWithIds } from './tables-with-ids.ts';

export interface TitledCitation {
  readonly id: string;
  readonly cited: string;
  /** All of the title that the document has: that a link leads to, else the one with the id, undefined where several have it. */
  readonly title: string | undefined;
  readonly span: Span;
}

const ID_HEADER =
  /^(?:document |doc\.? |form |dokument)?\s?(?:id|no\.?|number|code|ref(?:erence)?\.?|nr\.?|nummer|num[eé]ro|c[oó]digo)$/i;
const TITLE_HEADER =
  /^(?:document |form |record |procedure )?(?:title|name|titel|titre|t[ií]tulo|bezeichnung|intitul[eé])$/i;
/** A place in the document, or its revision. "Review of orders" and "Line clearance" are titles. */
const NO_TITLE =
  /^(?:(?:section|sec|step|clause|chapter|appendix|annex|table|figure|page)s?\b|(?:rev(?:ision)?|issue|version|line)s?\b\.?(?:$|\s*[\d:#,;)]|\s(?!(?:of|in|to|by|at|on|or|de)\b)[a-z]{1,2}(?![\w\u00C0-\u024F]))|\u00A7|v\d|\d)/i;
const SHAPE =
  /^,?\s?(?:"([^"]+)"|\u201C([^\u201D]+)\u201D|\u201E([^\u201C]+)\u201C|\u00AB\s?([^\u00BB]+)\u00BB|\(([^()]+)\)|\s?[\u2013\u2014-]\s([^.;:()]+)(?=[.;:()]|$))/;
/** What stands in front of an entry of a list, and what behind the id it begins with. */
const BULLET = /^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+[*_`]*$/;
const ENTRY = /^[:,]?\s([^.;:,()]+)$/;
/** "Supplier approval \u2013 steps 3 to 5", "Supplier approval [see there]". */
const BEHIND_TITLE = /\s[\u2013\u2014-]\s|\s?\[/;
/** "Supplier approval Rev B", and not "Design review". */
const REVISION_BEHIND =
  /(?:[\s,]+(?:latest|current)\s(?:revision|issue|version)|[\s,]+(?:rev(?:ision)?|issue|version|v)(?:\.\s?|\s|(?=\d))[A-Z\d][\w.]{0,5})$/i;
/** As much as the facts know of the text behind an id. */
const KNOWN = 80;

/** Citations of documents of this manual. Prose behind an id ("QP-841 applies when") is no title. */
export function titledCitations(manual: Manual, document: ManualDocument): readonly TitledCitation[] {
  const found: TitledCitation[] = [];
  addLinks(found, manual, document);
  const inLinks = found.length;
  addTables(found, manual, document);
  addText(found, manual, document);
  const titled = found.filter(({ cited }) => !NO_TITLE.test(cited));
  return found.length === inLinks ? titled : firstsByPlace(titled);
}

/** A cell may hold a link, and both be citations; no two links begin in one place. */
function firstsByPlace(citations: readonly TitledCitation[]): readonly TitledCitation[] {
  const first = new Map(citations.toReversed().map((citation) => [citation.span.start, citation]));
  return citations.filter((citation) => first.get(citation.span.start) === citation);
}

/** The whole link text is the title; a link to a section may name the section. */
function addLinks(to: TitledCitation[], manual: Manual, document: ManualDocument): void {
  for (const { link, target } of linksOf(manual, document)) {
    const { kind, text, url, span } = link;
    if (kind !== 'link' || target.kind !== 'document' || url.includes('#')) continue;
    const { id, title } = target.document;
    if (id === undefined || !beginsWithId(text, id)) continue;
    const cited = unmarked(text.slice(id.length));
    if (/^\p{Lu}/u.test(cited)) to.push({ id, cited, title, span });
  }
}

/** A word of a cell, which cites no title itself. */
const ONE_WORD = /^[\w.-]*$/;

function addTables(to: TitledCitation[], manual: Manual, document: ManualDocument): void {
  for (const { header, rows } of tablesWithIds(manual, document)) {
    let columns: Columns | undefined;
    for (const row of rows) {
      for (let index = 0; index < row.length; index += 1) {
        const cell = row[index];
        if (cell === undefined || !beginsLikeId(manual, cell.text)) continue;
        columns ??= columnsOf(header);
        const { ids, titles } = columns;
        const title = row[titles];
        const beside = title !== undefined && (ids === -1 ? index + 1 === titles : index === ids);
        if (!beside && ONE_WORD.test(cell.text)) continue;
        if (!isKnown(manual, cell.text)) addCell(to, manual, cell);
        else if (beside && /\p{L}/u.test(title.text)) add(to, manual, cell.text, title.text, title.span);
      }
    }
  }
}

/** Where a table has ids and titles; -1 for nowhere. */
interface Columns {
  readonly ids: number;
  readonly titles: number;
}

function columnsOf(header: readonly CellFact[]): Columns {
  const heads = header.map(({ text }) => text.trim());
  const ids = heads.findIndex((text) => ID_HEADER.test(text));
  const titles = heads.findIndex(
    (text) => TITLE_HEADER.test(text) || (ids !== -1 && /^(?:document|dokument|documento)$/i.test(text)),
  );
  return { ids, titles };
}

/** A cell that holds an id and then nothing but what looks like its title. */
function addCell(to: TitledCitation[], manual: Manual, { text, span }: CellFact): void {
  const id = idAtStart(manual, text);
  if (id === undefined) return;
  const cited = unmarked(text.slice(id.length));
  if (looksLike(manual, id, cited)) add(to, manual, id, cited, span);
}

function addText(to: TitledCitation[], manual: Manual, document: ManualDocument): void {
  for (const { id, following, place, span } of document.facts.mentions) {
    if (place === 'code' || place === 'link') continue;
    if (!manual.byId.has(id)) continue;
    const marked = shaped(following);
    const cited = marked ?? restOf(following);
    if (cited === undefined || !looksLike(manual, id, cited)) continue;
    // Where the title is right nobody has to see in the text whether it is an entry.
    const isCited = marked !== undefined || (cited !== titleOf(manual, id) && isEntry(manual, document, span.start));
    if (isCited) add(to, manual, id, cited, span);
  }
}

function add(to: TitledCitation[], manual: Manual, id: string, cited: string, span: Span): void {
  to.push({ id, cited, title: titleOf(manual, id), span });
}

function titleOf(manual: Manual, id: string): string | undefined {
  return documentById(manual, id)?.title;
}

/** `"Title"`, `(Title)` and `- Title`; a text cut short at the end of what is known says nothing. */
function shaped(following: string): string | undefined {
  const match = SHAPE.exec(following);
  if (match === null || match[0].length >= KNOWN) return undefined;
  return match
    .slice(1)
    .find((part) => part !== undefined)
    ?.trim();
}

/** The words up to the end of the line, without what is said of the document behind its title; a text cut short says nothing. */
function restOf(following: string): string | undefined {
  if (following.length >= KNOWN) return undefined;
  const rest = ENTRY.exec(following)?.[1]?.split(BEHIND_TITLE)[0]?.replace(REVISION_BEHIND, '').trim();
  return rest === '' ? undefined : rest;
}

/** Whether an id begins an entry in a list of references; elsewhere words behind an id are mostly prose. */
function isEntry(manual: Manual, document: ManualDocument, start: number): boolean {
  if (!headingsAbove(document, start).some(({ text }) => namesSection(text, 'references'))) return false;
  const text = manual.source(document.path)?.text ?? '';
  return BULLET.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function looksLike(manual: Manual, id: string, cited: string): boolean {
  const title = titleOf(manual, id);
  if (title === cited) return beginsTitle(cited);
  return title !== undefined && resemblesTitle(cited, title);
}

/** The id of a document of this manual that a text begins with. A bare number is none. */
export function idAtStart(manual: Manual, text: string): string | undefined {
  if (!beginsLikeId(manual, text)) return undefined;
  const word = wordAtStart(text);
  return word !== undefined && isKnown(manual, word) ? word : undefined;
}

function beginsWithId(text: string, id: string): boolean {
  return text.startsWith(id) && wordAtStart(text) === id && LETTER.test(id);
}

/** Without the dots at its end. */
function wordAtStart(text: string): string | undefined {
  return /^[A-Za-z0-9](?:[\w.-]*[\w-])?/.exec(text)?.[0];
}

const LETTER = /[A-Za-z]/;

/** A bare number that happens to be an id is mostly a number. */
function isKnown(manual: Manual, word: string): boolean {
  return isId(manual, word) && LETTER.test(word);
}

function unmarked(text: string): string {
  return text.replace(/^[\s:,.;\u2013\u2014-]+/, '').trim();
}
