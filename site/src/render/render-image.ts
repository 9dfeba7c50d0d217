// A picture of a document: a tracked PNG, JPEG, GIF or WebP of the manual, else a visible note. Nothing is fetched from elsewhere.
import { resolveLink } from '@clausemark/manual';
import type { BodyContext } from './body-context.ts';
import { escapeAttribute, escapeText } from './escape.ts';

export function renderImage(context: BodyContext, url: string, alt: string): string {
  const { site, item } = context;
  const target = resolveLink(site.manual, item.document, url);
  if (target.kind === 'external' || target.kind === 'outside') return missing(context, alt, 'body.picture.foreign');
  const file = target.kind === 'file' ? site.attachments.forLink(item, url) : undefined;
  if (file?.size === undefined)
    return missing(context, alt, target.kind === 'file' ? 'body.picture.unpublished' : 'body.picture.missing');
  const { width, height } = file.size;
  return `<img src="${escapeAttribute(file.url)}" alt="${escapeAttribute(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
}

type Why = 'body.picture.foreign' | 'body.picture.unpublished' | 'body.picture.missing';

function missing({ site: { say }, ownLang }: BodyContext, alt: string, why: Why): string {
  const name = alt === '' ? say('body.picture') : say('body.picture.named', { name: alt });
  return `<span class="picture-missing"${ownLang}>${escapeText(name)} <span class="note">(${escapeText(say(why))})</span></span>`;
}
