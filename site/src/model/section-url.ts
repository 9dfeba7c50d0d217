// Address of a section of a published document.
import type { SiteDocument } from './site-document.ts';
import { showsBody } from './states.ts';

/** The page alone where it shows no text: it has no sections to lead to. */
export function sectionUrl({ url, state }: Pick<SiteDocument, 'url' | 'state'>, anchor: string): string {
  return anchor !== '' && showsBody(state) ? `${url}#${encodeURIComponent(anchor)}` : url;
}
