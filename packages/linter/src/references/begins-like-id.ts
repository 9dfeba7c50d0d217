// Whether a text can begin with an id of a manual, told by its first two characters: most words of a text cannot, and need not be
// looked up.
import type { Manual } from '@clausemark/manual';

const known = new WeakMap<Manual, ReadonlySet<number>>();

/** False only when no id of the manual stands at the beginning of the text. */
export function beginsLikeId(manual: Manual, text: string): boolean {
  let beginnings = known.get(manual);
  if (beginnings === undefined) {
    beginnings = beginningsOf(manual);
    known.set(manual, beginnings);
  }
  return beginnings.has(text.charCodeAt(0) || 0) || beginnings.has(beginningOf(text));
}

/** Two characters as one number, above that of any single character. */
function beginningOf(text: string): number {
  return ((text.charCodeAt(0) || 0) + 1) * 0x10000 + (text.charCodeAt(1) || 0);
}

/** An id of one character stands for itself. */
function beginningsOf(manual: Manual): ReadonlySet<number> {
  const beginnings = new Set<number>();
  for (const id of manual.byId.keys()) beginnings.add(id.length === 1 ? id.charCodeAt(0) : beginningOf(id));
  return beginnings;
}
