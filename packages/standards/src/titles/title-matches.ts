// Duty: whether the words beside a clause number are its title, another clause's, or neither.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';
import { normaliseTitle } from './normalise-title.ts';
import { titleIndex, type TitledNumber } from './title-index.ts';

export type TitleMatch =
  | { readonly kind: 'same' }
  /** The words are the title of `other`. */
  | { readonly kind: 'other'; readonly other: TitledNumber }
  /** Nothing can be said: free words, an unknown number, or a title that decides nothing. */
  | { readonly kind: 'unknown' };

/**
 * Compares `words` with the title of `number`. It is `other` only when that is certain: never for the title of a clause
 * above, which people rightly write beside the numbers in it, and never for a single word (Planning) beside a clause that
 * the standard leaves untitled or that shares its title (General), where people write headings of their own.
 */
export function titleMatches(standard: Standard, number: string, words: string): TitleMatch {
  const clause = standard.byNumber.get(number);
  if (clause === undefined) return { kind: 'unknown' };
  const title = normaliseTitle(words);
  if (title === '') return { kind: 'unknown' };
  if (!clause.untitled && ownTitle(clause) === title) return { kind: 'same' };
  const other = titleIndex(standard).get(title);
  if (other === undefined || other.number === number) return { kind: 'unknown' };
  if (isAbove(standard, other.number, clause)) return { kind: 'unknown' };
  if (!title.includes(' ') && !hasOwnTitle(standard, clause)) return { kind: 'unknown' };
  return { kind: 'other', other };
}

const ownTitles = new WeakMap<Clause, string>();

/** Its title, normalised once. */
function ownTitle(clause: Clause): string {
  let title = ownTitles.get(clause);
  if (title === undefined) {
    title = normaliseTitle(clause.title);
    ownTitles.set(clause, title);
  }
  return title;
}

function hasOwnTitle(standard: Standard, clause: Clause): boolean {
  return titleIndex(standard).get(ownTitle(clause))?.number === clause.number;
}

function isAbove(standard: Standard, number: string, clause: Clause): boolean {
  if (clause.parent === undefined) return false;
  if (clause.parent === number) return true;
  const parent = standard.byNumber.get(clause.parent);
  return parent !== undefined && isAbove(standard, number, parent);
}
