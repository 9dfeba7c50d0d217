// The language of what stands on a page and is not of the interface: documents, and the catalogue of clauses, which is in English.
import type { ManualDocument } from '@clausemark/manual';
import type { SiteModel } from './site-model.ts';

export const CATALOGUE = 'en';

/** What `lang` has to say of a document; undefined where it is the language of the page. */
export function foreignDocument(site: SiteModel, document: ManualDocument): string | undefined {
  const own = document.text('lang') ?? '';
  return foreign(site, /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(own) ? own : site.manual.config.language);
}

export function foreign({ language }: Pick<SiteModel, 'language'>, other: string): string | undefined {
  return other === language ? undefined : other;
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** What `dir` has to say beside such a `lang`; undefined where the direction is that of the page, which is from left to right. */
export function directionOf(lang: string | undefined): 'rtl' | undefined {
  return RIGHT_TO_LEFT.has(lang?.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : undefined;
}
