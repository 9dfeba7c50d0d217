// The links of a document with what they lead to. Found out once: several rules ask for those of one document after the other.
import type { LinkFact } from '../facts/facts.ts';
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import type { LinkTarget } from './link-target.ts';
import { noteTarget, resolveLink } from './resolve-link.ts';

export interface ResolvedLink {
  readonly link: LinkFact;
  readonly target: LinkTarget;
}

/** Links of the document that was asked about last. */
const known = new WeakMap<Manual, { readonly document: ManualDocument; readonly links: readonly ResolvedLink[] }>();

/** The links of a document in the order of its text. */
export function linksOf(manual: Manual, document: ManualDocument): readonly ResolvedLink[] {
  const last = known.get(manual);
  if (last?.document === document) {
    manual.reads.note(document, 'content');
    for (const { target } of last.links) noteTarget(manual, target);
    return last.links;
  }
  const links = document.facts.links.map((link) => ({ link, target: resolveLink(manual, document, link.url) }));
  known.set(manual, { document, links });
  return links;
}
