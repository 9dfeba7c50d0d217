// Text of a document, escaped. Ids of other published documents become links, and ids and dates stay on one line.
// Not a character is added or lost.
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';

const TOKEN = /(?<![\w./-])(?:[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,24}){1,6}|\d{4}-\d{2}-\d{2})(?![\w/-])/g;
/** What every token holds; most texts hold none, and this is found out sooner. */
const JOINED = /[-_.][A-Za-z0-9]/;
/** Longer ones may break: on a phone they would not fit. */
const UNBROKEN = 16;

export function renderText(context: BodyContext, text: string, linked: boolean): string {
  if (!JOINED.test(text)) return escapeText(text);
  let html = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    html += escapeText(text.slice(at, match.index)) + renderToken(context, match[0], linked);
    at = match.index + match[0].length;
  }
  return html + escapeText(text.slice(at));
}

function renderToken({ mentioned }: BodyContext, token: string, linked: boolean): string {
  const target = linked ? mentioned.get(token) : undefined;
  const unbroken = token.length <= UNBROKEN && token.includes('-');
  const style = unbroken ? ' class="nb"' : '';
  if (target !== undefined)
    return `<a${style} href="${escapeAttribute(target.url)}" title="${escapeAttribute(target.title)}">${escapeText(token)}</a>`;
  return unbroken ? `<span${style}>${escapeText(token)}</span>` : escapeText(token);
}
