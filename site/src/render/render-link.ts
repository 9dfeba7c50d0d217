// A link of a document: to the page of another document, to a file that is published, to a safe address; else its text and why.
import { resolveLink } from '@clausemark/manual';
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { safeUrl } from './safe-url.ts';

/** @param inner the link's text as HTML, already safe */
export function renderLink({ site, item }: BodyContext, url: string, inner: string, text: string): string {
  const target = resolveLink(site.manual, item.document, url);
  switch (target.kind) {
    case 'document':
    case 'anchor-missing': {
      // A former revision is not among the published documents, but its own sections are on its page.
      const page = target.document === item.document ? item : site.published.get(target.document);
      if (page === undefined) return dead(inner, 'not published');
      const anchor = target.kind === 'document' && target.anchor !== '' ? `#${encodeURIComponent(target.anchor)}` : '';
      return anchorTag(page === item && anchor !== '' ? anchor : `${page.url}${anchor}`, inner);
    }
    case 'file': {
      const file = site.attachments.forLink(item, url);
      if (file === undefined) return dead(inner, 'file not published');
      const size = `${file.extension.toUpperCase()}, ${fileSize(file.bytes)}`;
      return `${anchorTag(file.url, inner)} <span class="note">(${escapeText(size)})</span>`;
    }
    case 'external': {
      const safe = safeUrl(target.url);
      if (safe !== undefined) return anchorTag(safe, inner, ' rel="external noreferrer"');
      const plain = /^http:\/\/[^\s"<>]+$/i.test(target.url) && target.url !== text && target.url !== `http://${text}`;
      return plain ? dead(inner, target.url) : /^http:/i.test(target.url) ? inner : dead(inner, 'address not allowed');
    }
    case 'missing':
      return dead(inner, 'not in this manual');
    case 'ambiguous':
      return dead(inner, 'id used twice');
    case 'outside':
      return dead(inner, 'address not allowed');
  }
}

function anchorTag(href: string, inner: string, attributes = ''): string {
  return `<a href="${escapeAttribute(href)}"${attributes}>${inner}</a>`;
}

function dead(inner: string, why: string): string {
  return `<span class="dead-link">${inner}</span> <span class="note">(${escapeText(why)})</span>`;
}

export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
