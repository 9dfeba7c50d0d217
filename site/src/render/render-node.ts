// From the tree of a body to HTML. Only what is named here is written, with the attributes written here: nothing else can get through.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { lookOfTable, MANY_COLUMNS, type TableLook } from './blank-columns.ts';
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { rawHtmlOf } from './raw-html.ts';
import { renderHeading } from './render-heading.ts';
import { renderImage } from './render-image.ts';
import { renderLink } from './render-link.ts';
import { renderQuote } from './render-quote.ts';
import { renderText } from './render-text.ts';
import { textOf } from './text-of.ts';

const PLAIN = new Set(['p', 'strong', 'em', 'del', 'ul', 'thead', 'tbody', 'tr', 'sup', 'sub', 'pre']);
const BLOCKS = new Set(['root', 'blockquote', 'section']);
const MAX_DEPTH = 120;

interface Place {
  readonly parent: string;
  readonly depth: number;
  /** Ids in text become links: not within links, headings and code. */
  readonly linked: boolean;
  /** Within a table: cells to be written in, and the names of columns where a phone shows rows as cards. */
  readonly table?: Pick<TableLook, 'blankCells' | 'labels'>;
}

/** Said once more, because a row that is laid out as a card is no row to every browser. */
const ROLES: Readonly<Record<string, string>> = {
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

export function renderChildren(context: BodyContext, parent: Root | Element, place: Place): string {
  if (place.depth > MAX_DEPTH) return escapeText(textOf(parent));
  const raw = rawHtmlOf(parent.children, BLOCKS.has(place.parent));
  let html = '';
  for (const node of parent.children) html += renderNode(context, node, place, raw);
  return html;
}

function renderNode(
  context: BodyContext,
  node: RootContent | ElementContent,
  place: Place,
  raw: ReadonlyMap<unknown, string>,
): string {
  if (node.type === 'text') return renderText(context, node.value, place.linked);
  if (node.type === 'raw') return raw.get(node) ?? '';
  return node.type === 'element' ? renderElement(context, node, place) : '';
}

function renderElement(context: BodyContext, node: Element, { depth, linked, table }: Place): string {
  const { tagName: tag, properties } = node;
  const inside = (changes: Partial<Place> = {}): string =>
    renderChildren(context, node, { parent: tag, depth: depth + 1, linked, ...(table && { table }), ...changes });
  const role = table?.labels === undefined || ROLES[tag] === undefined ? '' : ` role="${ROLES[tag]}"`;
  if (PLAIN.has(tag)) return `<${tag}${role}>${inside(tag === 'pre' ? { linked: false } : {})}</${tag}>`;
  if (/^h[1-6]$/.test(tag)) {
    if (properties['id'] === 'footnote-label')
      return `<h2 id="cm.footnotes"${context.ownLang}>${escapeText(context.site.say('body.footnotes'))}</h2>`;
    return renderHeading(context, Number(tag[1]), inside({ linked: false }), textOf(node).trim());
  }
  switch (tag) {
    case 'a':
      return (
        footnoteLink(context, node, inside) ??
        renderLink(context, String(properties['href'] ?? ''), inside({ linked: false }), textOf(node))
      );
    case 'img':
      return renderImage(context, String(properties['src'] ?? ''), String(properties['alt'] ?? ''));
    case 'code':
      return `<code>${inside({ linked: false })}</code>`;
    case 'br':
    case 'hr':
      return `<${tag}>`;
    case 'ol':
      return `<ol${startOf(node)}>${inside()}</ol>`;
    case 'li':
      return `<li${footnoteId(node)}>${inside()}</li>`;
    case 'input':
      return taskBox(context, node);
    case 'blockquote':
      return renderQuote(context, node, (quote) =>
        renderChildren(context, quote, { parent: tag, depth: depth + 1, linked }),
      );
    case 'table':
      return tableRegion(context, node, inside);
    case 'th':
    case 'td':
      return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${role}${cellClass(node, table?.blankCells)}${labelOf(node, table)}>${inside()}</${tag}>`;
    case 'section':
      return `<section class="footnotes" aria-labelledby="cm.footnotes">${inside()}</section>`;
    default:
      return inside();
  }
}

function tableRegion(context: BodyContext, node: Element, inside: (changes: Partial<Place>) => string): string {
  context.tables += 1;
  const { section } = context;
  const number = String(context.tables);
  const { say } = context.site;
  const name = section === '' ? say('body.table', { number }) : say('body.table.in', { number, section });
  const look = lookOfTable(node);
  const { columns, blanks, labels } = look;
  context.wide ||= columns >= MANY_COLUMNS;
  const form = blanks === 0 ? '' : ` class="to-fill to-fill-${Math.min(blanks, 5)}"`;
  const cards = labels === undefined ? '' : ' class="cards" role="table"';
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeAttribute(name)}"><table${form}${cards}>${inside({ table: look })}</table></div>`;
}

function startOf({ properties }: Element): string {
  const start = Number(properties['start'] ?? 1);
  return Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : '';
}

function cellClass(node: Element, blank: ReadonlySet<Element> | undefined): string {
  const { style, align } = node.properties;
  const side = /text-align:\s*(right|center)/.exec(String(style ?? align ?? ''))?.[1];
  const names = [side === undefined ? '' : `align-${side}`, blank?.has(node) === true ? 'blank' : ''];
  const all = names.filter((name) => name !== '').join(' ');
  return all === '' ? '' : ` class="${all}"`;
}

function labelOf(node: Element, table: Place['table']): string {
  const label = table?.labels?.get(node);
  return label === undefined ? '' : ` data-label="${escapeAttribute(label)}"`;
}

function taskBox({ site, ownLang }: BodyContext, { properties }: Element): string {
  const done = properties['checked'] === true;
  const label = escapeAttribute(site.say(done ? 'body.done' : 'body.to-do'));
  return `<span class="task" role="img" aria-label="${label}"${ownLang}>${done ? '\u2611' : '\u2610'}</span>`;
}

function footnoteLink(
  { site, ownLang }: BodyContext,
  { properties, children }: Element,
  inside: () => string,
): string | undefined {
  const isReference = properties['dataFootnoteRef'] !== undefined;
  const isReturn = properties['dataFootnoteBackref'] !== undefined;
  if (!isReference && !isReturn) return undefined;
  const href = `#${ownId(String(properties['href'] ?? '').slice(1))}`;
  const id = isReference ? ` id="${escapeAttribute(ownId(String(properties['id'] ?? '')))}"` : '';
  const label = isReturn ? ` aria-label="${escapeAttribute(site.say('body.footnote-back'))}"${ownLang}` : '';
  return `<a href="${escapeAttribute(href)}"${id}${label}>${children.length === 0 ? '' : inside()}</a>`;
}

function footnoteId({ properties }: Element): string {
  return properties['id'] === undefined ? '' : ` id="${escapeAttribute(ownId(String(properties['id'])))}"`;
}

function ownId(id: string): string {
  return `cm.${id.replace(/^user-content-/, '')}`;
}
