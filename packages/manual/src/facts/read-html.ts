// Raw HTML in a document: comments, tags, and what hides content. Only looked at, never interpreted.
import { span, type Span } from '../text/span.ts';
import type { HtmlFact } from './facts.ts';

const PIECE = /<!--[^]*?(?:-->|$)|<\/?([a-z][a-z0-9-]*)([^<>]*)>?|<[!?][^>]*>?/gi;
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*0|color\s*:\s*(?:#fff(?:fff)?\b|white)/i;
const HIDING_TAGS = new Set(['details', 'template', 'noscript', 'script', 'style', 'title', 'head']);

/** Splits the source of one raw HTML node into comments and opening tags; closing tags say nothing new. */
export function readHtml(source: string, place: Span): HtmlFact[] {
  const exact = place.end - place.start === source.length;
  const facts: HtmlFact[] = [];
  for (const match of source.matchAll(PIECE)) {
    if (match[0].startsWith('</')) continue;
    const where = exact ? span(place.start + match.index, place.start + match.index + match[0].length) : place;
    facts.push(htmlFact(match[0], match[1]?.toLowerCase(), match[2] ?? '', where));
  }
  return facts;
}

function htmlFact(source: string, tag: string | undefined, attributes: string, place: Span): HtmlFact {
  const excerpt = source.slice(0, 120);
  if (source.startsWith('<!--'))
    return { kind: 'comment', tag: '', attributes: false, excerpt, hides: 'comment', span: place };
  if (tag === undefined) return { kind: 'other', tag: '', attributes: false, excerpt, span: place };
  const hides = hidesWith(tag, attributes);
  const fact: HtmlFact = { kind: 'element', tag, attributes: /[a-z]/i.test(attributes), excerpt, span: place };
  return hides === undefined ? fact : { ...fact, hides };
}

function hidesWith(tag: string, attributes: string): string | undefined {
  if (HIDING_TAGS.has(tag)) return tag;
  const style = HIDING_STYLE.exec(attributes)?.[0];
  if (style !== undefined) return style;
  return /(?:^|\s)hidden(?:$|[\s=/])/i.test(attributes) ? 'hidden' : undefined;
}
