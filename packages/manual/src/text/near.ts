// "Did you mean": the nearest name, but only when it is near. A far guess helps nobody. Names of rules, keys, roles, ids and verbs are
// all suggested by this one measure.
import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the names, or the only one that begins with the word; undefined when all are far. */
export function near(word: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  if (all.length === 0 || word === '') return undefined;
  const small = word.toLowerCase();
  const begun = word.length < 3 ? [] : all.filter((each) => each.toLowerCase().startsWith(small));
  const byCase = all.find((each) => each.toLowerCase() === small) ?? (begun.length === 1 ? begun[0] : undefined);
  const name = byCase ?? closest(word, all);
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return byCase !== undefined || distance(word, name) <= limit ? name : undefined;
}
