// The headings under which a place of a document stands, outermost first.
import type { HeadingFact, ManualDocument } from '@clausemark/manual';

export function headingsAbove(document: ManualDocument, offset: number): readonly HeadingFact[] {
  return document.facts.headings.filter((heading) => heading.span.start <= offset && offset < heading.end);
}
