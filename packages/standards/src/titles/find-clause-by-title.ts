// Duty: the clause whose title somebody wrote down.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';
import { normaliseTitle } from './normalise-title.ts';
import { titleIndex } from './title-index.ts';

/** The only clause with this title, or undefined if none or several have it. Case, punctuation and plurals do not matter. */
export function findClauseByTitle(standard: Standard, words: string): Clause | undefined {
  const found = titleIndex(standard).get(normaliseTitle(words));
  return found === undefined || found.foreign ? undefined : standard.byNumber.get(found.number);
}
