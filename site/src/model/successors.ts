// What takes the place of a document: what it says itself, and documents in force that say they supersede it.
import { documentById, references, type Manual, type ManualDocument } from '@clausemark/manual';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

/** Published documents that replace this one, each once. */
export function successorsOf(site: SiteModel, document: ManualDocument): readonly SiteDocument[] {
  const named = document.items('superseded_by').flatMap(({ text }) => documentById(site.manual, text) ?? []);
  const naming = namingIt(site.manual, document);
  return [...new Set([...named, ...naming])].flatMap((item) => {
    const found = site.published.get(item);
    return found === undefined || found.state === 'obsolete' ? [] : [found];
  });
}

function namingIt(manual: Manual, document: ManualDocument): readonly ManualDocument[] {
  const incoming = references(manual).incoming.get(document) ?? [];
  return incoming
    .filter(({ via, from }) => via === 'field' && from.items('supersedes').some(({ text }) => text === document.id))
    .map(({ from }) => from);
}
