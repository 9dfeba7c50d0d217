// A picture of a document: a tracked PNG, JPEG, GIF or WebP of the manual, else a visible note. Nothing is fetched from elsewhere.
import { resolveLink } from '@clausemark/manual';
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';

export function renderImage({ site, item }: BodyContext, url: string, alt: string): string {
  const target = resolveLink(site.manual, item.document, url);
  if (target.kind === 'external' || target.kind === 'outside') return missing(alt, 'it is not part of the manual');
  const file = target.kind === 'file' ? site.attachments.forLink(item, url) : undefined;
  if (file?.size === undefined)
    return missing(alt, target.kind === 'file' ? 'this file is not published' : 'it is not in the manual');
  const { width, height } = file.size;
  return `<img src="${escapeAttribute(file.url)}" alt="${escapeAttribute(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
}

function missing(alt: string, why: string): string {
  const name = alt === '' ? '' : `: ${escapeText(alt)}`;
  return `<span class="picture-missing">Picture not shown${name} <span class="note">(${why})</span></span>`;
}
