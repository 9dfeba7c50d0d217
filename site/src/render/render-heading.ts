// A heading with its anchor, the linter's own slug, and a link to copy. Ids of our own hold a dot, which no slug does.
import type { BodyContext } from './body-context.ts';
import { escapeAttribute } from './escape.ts';

/** @param inner the heading as HTML, already safe */
export function renderHeading(context: BodyContext, depth: number, inner: string, text: string): string {
  const level = Math.min(6, Math.max(2, depth + context.shift));
  const anchor = takeAnchor(context, text);
  context.section = text;
  if ((level === 2 || level === 3) && text !== '') context.toc.push({ depth: level, text, anchor });
  const id = escapeAttribute(anchor);
  const label = escapeAttribute(context.site.say('body.anchor', { section: text }));
  return (
    `<div class="heading h${level}"><h${level} id="${id}">${inner}</h${level}>` +
    `<a class="anchor" href="#${escapeAttribute(encodeURIComponent(anchor))}" aria-label="${label}"${context.ownLang} data-pagefind-ignore>#</a></div>`
  );
}

/** The slug the linter gave to this heading; a numbered one for a heading it did not see. */
export function takeAnchor(context: BodyContext, text: string): string {
  const slug = context.anchors.get(text)?.shift();
  if (slug !== undefined && slug !== '') return slug;
  context.fallbacks += 1;
  return `cm.section-${context.fallbacks}`;
}
