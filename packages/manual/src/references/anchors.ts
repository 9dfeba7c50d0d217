// The anchors of a document: what a link can lead to in it.
import type { ManualDocument } from '../document.ts';

/** Anchors of the headings of a document, in order. */
export function anchorsOf({ facts }: ManualDocument): readonly string[] {
  return facts.anchors === '\n' ? [] : facts.anchors.slice(1, -1).split('\n');
}
