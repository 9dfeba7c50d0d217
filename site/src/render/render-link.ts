// A link of a document: to the page of another document, to a file that is published, to a safe address; else its text and why.
import { resolveLink } from '@clausemark/manual';
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { safeUrl } from './safe-url.ts';
import { sectionUrl } from '../model/section-url.ts';
import type { Speaker } from '../texts/speaker.ts';

/** @param inner the link's text as HTML, already safe */
export function renderLink(context: BodyContext, url: string, inner: string, text: string): string {
  const { site, item } = context;
  const dead = (why: string): string => `<span class="dead-link">${inner}</span> ${note(context, why)}`;
  const target = resolveLink(site.manual, item.document, url);
  switch (target.kind) {
    case 'document':
    case 'anchor-missing': {
      // A former revision is not among the published documents, but its own sections are on its page.
      const page = target.document === item.document ? item : site.published.get(target.document);
      if (page === undefined) return dead(site.say('body.link.unpublished'));
      const address = sectionUrl(page, target.kind === 'document' ? target.anchor : '');
      return anchorTag(page === item && address !== page.url ? address.slice(page.url.length) : address, inner);
    }
    case 'file': {
      const file = site.attachments.forLink(item, url);
      if (file === undefined) return dead(site.say('body.link.file'));
      const size = `${file.extension.toUpperCase()}, ${fileSize(site, file.bytes)}`;
      return `${anchorTag(file.url, inner)} ${note(context, size)}`;
    }
    case 'external': {
      const safe = safeUrl(target.url);
      if (safe !== undefined) return anchorTag(safe, inner, ' rel="external noreferrer"');
      const plain = /^http:\/\/[^\s"<>]+$/i.test(target.url) && target.url !== text && target.url !== `http://${text}`;
      return plain ? dead(target.url) : /^http:/i.test(target.url) ? inner : dead(site.say('body.link.address'));
    }
    case 'missing':
      return dead(site.say('body.link.missing'));
    case 'ambiguous':
      return dead(site.say('body.link.ambiguous'));
    case 'outside':
      return dead(site.say('body.link.address'));
  }
}

function anchorTag(href: string, inner: string, attributes = ''): string {
  return `<a href="${escapeAttribute(href)}"${attributes}>${inner}</a>`;
}

function note({ ownLang }: BodyContext, words: string): string {
  return `<span class="note"${ownLang}>(${escapeText(words)})</span>`;
}

function fileSize({ say }: Speaker, bytes: number): string {
  return bytes < 1024 * 1024
    ? say('body.size.kilobytes', { size: Math.max(1, Math.round(bytes / 1024)) })
    : say('body.size.megabytes', { size: Math.round((bytes / 1024 / 1024) * 10) / 10 });
}
