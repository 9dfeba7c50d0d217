// The sections of a document that a redline touches.
import type { Redline } from '@clausemark/control';
import type { ManualDocument } from '@clausemark/manual';

export interface ChangedSection {
  readonly heading: string;
  /** Anchor of the heading; undefined where the document has no such heading any more. */
  readonly slug: string | undefined;
}

/** Without a redline every section counts as changed. Text before the first heading has no section. */
export function changedSections(redline: Redline | undefined, document: ManualDocument): ChangedSection[] {
  const { headings } = document.facts;
  if (redline === undefined) return headings.map(({ text, slug }) => ({ heading: text, slug }));
  const touched = new Set(
    redline.sections.flatMap(({ folded, heading }) => (folded || heading === '' ? [] : [plain(heading)])),
  );
  const found = headings.filter(({ text }) => touched.has(plain(text)));
  const known = new Set(found.map(({ text }) => plain(text)));
  const gone = [...touched].filter((heading) => !known.has(heading));
  return [
    ...found.map(({ text, slug }) => ({ heading: text, slug })),
    ...gone.map((heading) => ({ heading, slug: undefined })),
  ];
}

function plain(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim();
}
