// Duty: auditable clauses that somebody may have meant by a number that does not exist.
import { distance } from 'fastest-levenshtein';
import { naturalParent } from '../schema/natural-parent.ts';
import type { Clause } from '../schema/clause.ts';
import { requirementsBelow } from '../standard/requirements-below.ts';
import type { Standard } from '../standard/standard.ts';

const most = 3;
const longest = 32; // a longer text is no mistyped number, and comparing it would cost time

/**
 * At most three numbers of requirement clauses, best first: those one slip of the finger away, or two, or the clause of
 * which the number would be a part; if there is none, those around the place it would have.
 */
export function suggestNumbers(standard: Standard, number: string): readonly string[] {
  if (number.length > longest) return [];
  const above = standard.byNumber.get(naturalParent(number, standard.byNumber) ?? '');
  const near = standard.requirements
    .map((clause) => ({ clause, far: clause === above ? 1.5 : distance(number, clause.number) }))
    .filter(({ far }) => far <= Math.min(2, number.length - 1));
  const nearest = Math.min(...near.map(({ far }) => far));
  const typed = near
    .filter(({ far }) => far === nearest)
    .map(({ clause }) => clause)
    .sort((a, b) => likeness(number, b.number) - likeness(number, a.number));
  const suggested: readonly Clause[] =
    typed.length > 0 || above === undefined ? typed : requirementsBelow(standard, above.number);
  return suggested.slice(0, most).map((clause) => clause.number);
}

/** How many segments agree from the left; the same digits with other dots outrank that. */
function likeness(a: string, b: string): number {
  if (a.replaceAll('.', '') === b.replaceAll('.', '')) return 99;
  const [left, right] = [a.split('.'), b.split('.')];
  const different = left.findIndex((segment, index) => segment !== right[index]);
  return different < 0 ? left.length : different;
}
