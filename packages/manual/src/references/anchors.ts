// The anchors of all documents, read in one pass and kept: links lead to documents in no order, and decoding the headings of
// each target again would cost more than everything else. Knows nothing of links.
import type { Manual, ManualDocument } from '../manual.ts';

const known = new WeakMap<Manual, ReadonlyMap<ManualDocument, readonly string[]>>();

/** Anchors of the headings of a document, in order. */
export function anchorsOf(manual: Manual, document: ManualDocument): readonly string[] {
  let anchors = known.get(manual);
  if (anchors === undefined) {
    anchors = readAnchors(manual);
    known.set(manual, anchors);
  }
  return anchors.get(document) ?? [];
}

function readAnchors(manual: Manual): ReadonlyMap<ManualDocument, readonly string[]> {
  // Most documents have the same few headings: one text for all of them.
  const texts = new Map<string, string>();
  const interned = (slug: string): string => {
    let text = texts.get(slug);
    if (text === undefined) {
      text = slug;
      texts.set(slug, text);
    }
    return text;
  };
  return new Map(
    manual.documents.map((document) => [document, document.facts.headings.map(({ slug }) => interned(slug))]),
  );
}
