// Text of a document, escaped, with ids of other published documents made links. Not a character is added or lost.
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';

const ID = /(?<![\w./-])[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,24}){1,6}(?![\w/-])/g;

export function renderText({ mentioned }: BodyContext, text: string, linked: boolean): string {
  if (!linked || mentioned.size === 0) return escapeText(text);
  let html = '';
  let at = 0;
  for (const match of text.matchAll(ID)) {
    const target = mentioned.get(match[0]);
    if (target === undefined) continue;
    html += `${escapeText(text.slice(at, match.index))}<a href="${escapeAttribute(target.url)}" title="${escapeAttribute(target.title)}">${escapeText(match[0])}</a>`;
    at = match.index + match[0].length;
  }
  return html + escapeText(text.slice(at));
}
