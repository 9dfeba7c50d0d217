// Which documents need not be examined again: those that are as they were, and so is everything that was looked at for them.
import type { DocumentFacts, FrontMatterEntry, FrontMatterNode, Manual } from '@clausemark/manual';
import type { Examined, Examinations, Memory } from './memory.ts';

/** What was kept of each document that is as it was, by its place in the manual. */
export function recallExamined(
  { documents }: Manual,
  examinations: Examinations,
  memory: Memory,
): readonly (Examined | null)[] {
  const { contents } = examinations;
  const changed = new Set<number>();
  const otherFace = new Set<number>();
  for (const [index, { contentId }] of documents.entries()) {
    if (contentId !== undefined && contentId === contents[index]) continue;
    changed.add(index);
    const before = memory.factsOf(contents[index] ?? '');
    if (before === undefined || !hasSameFace(before, documents[index]?.facts)) otherFace.add(index);
  }
  if (changed.size === 0) return examinations.documents;
  return examinations.documents.map((examined, index) => {
    if (examined === null || changed.has(index)) return null;
    const stands =
      !examined.faces.some((other) => otherFace.has(other)) && !examined.contents.some((other) => changed.has(other));
    return stands ? examined : null;
  });
}

/** Places may differ: nobody looks at places in another document unless there is something to report. */
function hasSameFace(before: DocumentFacts, now: DocumentFacts | undefined): boolean {
  if (now === undefined || before.anchors !== now.anchors) return false;
  const [old, { state, entries }] = [before.frontMatter, now.frontMatter];
  return old.state === state && sameEntries(old.entries, entries);
}

function sameEntries(before: readonly FrontMatterEntry[], now: readonly FrontMatterEntry[]): boolean {
  return before.length === now.length && before.every((entry, index) => sameEntry(entry, now[index]));
}

function sameEntry({ key, value }: FrontMatterEntry, now: FrontMatterEntry | undefined): boolean {
  return now !== undefined && key === now.key && sameNode(value, now.value);
}

function sameNode(before: FrontMatterNode, now: FrontMatterNode | undefined): boolean {
  if (before.kind === 'scalar') return now?.kind === 'scalar' && before.value === now.value;
  if (before.kind === 'map') return now?.kind === 'map' && sameEntries(before.entries, now.entries);
  return (
    now?.kind === 'list' &&
    before.items.length === now.items.length &&
    before.items.every((item, index) => sameNode(item, now.items[index]))
  );
}
