// Where a finding about a change points to: a real file of the head, or of the base when the head no longer has it.
import { span, type Location, type Manual } from '@clausemark/manual';

/** A file that is there but is no document any more is named as a whole. */
export function placeInChange(base: Manual, head: Manual, path: string, anchor: string): Location {
  const here = head.byPath.get(path);
  if (here !== undefined) return here.at(anchor);
  const there = head.files.has(path) ? undefined : base.byPath.get(path);
  return there?.at(anchor) ?? { path, anchor: '', span: span(0, 0) };
}
