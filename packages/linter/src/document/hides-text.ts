// Raw HTML whose point is that readers do not see something: hidden-content reports it, raw-html the rest.
import type { HtmlFact } from '@clausemark/manual';

const MACHINERY = new Set(['script', 'style', 'template', 'noscript', 'title', 'head']);

export function hidesText({ kind, tag, hides }: HtmlFact): boolean {
  return kind === 'comment' || tag === 'summary' || (hides !== undefined && !MACHINERY.has(tag));
}
