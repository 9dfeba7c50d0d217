// Which documents need not be examined again: those that are as they were, and so is everything that was looked at for them.
import type { DocumentFace, Manual, ManualDocument } from '@clausemark/manual';
import { hasSameFace } from './same-face.ts';
import type { Examinations, Memory, Others, Statements } from './memory.ts';

/** What each document that is as it was states, by its place in the manual; `0` for the others. */
export function recallExamined(
  { documents }: Manual,
  { contents, statements, others }: Examinations,
  memory: Memory,
): readonly (Statements | 0)[] {
  // Two files whose names are no UTF-8 can be listed under one.
  if (contents.length !== documents.length) return [];
  const changed = new Set<number>();
  const otherFace = new Set<number>();
  for (const [index, document] of documents.entries()) {
    const before = contents[index] ?? '';
    if (before !== '' && before === document.contentId) continue;
    // A file that is not read has no id, no type and no title, then as now.
    if (before === '' && document.contentId === undefined) {
      changed.add(index);
      otherFace.add(index);
      continue;
    }
    // Ids, types and titles are looked up all over the manual.
    if (!isSameToAll(memory.faceOf(before), document)) return [];
    changed.add(index);
    const facts = memory.factsOf(before);
    if (facts === undefined || !hasSameFace(facts, document.facts)) otherFace.add(index);
  }
  if (changed.size === 0) return statements;
  const seen = JSON.parse(others) as readonly Others[];
  return statements.map((stated, index) => {
    const [faces, whole] = seen[index] ?? [[], []];
    const stands =
      !changed.has(index) && !faces.some((at) => otherFace.has(at)) && !whole.some((at) => changed.has(at));
    return stands ? stated : 0;
  });
}

function isSameToAll(before: DocumentFace | undefined, { face }: ManualDocument): boolean {
  return (
    before !== undefined &&
    before.id === face.id &&
    before.type === face.type &&
    before.title === face.title &&
    before.heading === face.heading
  );
}
