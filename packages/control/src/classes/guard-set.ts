// The guard set of one language and one organisation: its words, and the titles and keys of its roles.
import type { Roles } from '@clausemark/manual';
import { guardWords } from './guard-words.ts';
import type { Guard } from './guard-hit.ts';
import { phraseFinder, type Phrase, type PhraseFinder } from './phrase-finder.ts';
import { plainWords } from './plain-words.ts';

export interface GuardSet {
  readonly finder: PhraseFinder;
  /** Plain headings of the section with the revisions. */
  readonly history: ReadonlySet<string>;
}

const known = new WeakMap<Roles, Map<string, GuardSet | undefined>>();

/** Undefined for a language without guard words. */
export function guardSet(language: string, roles: Roles): GuardSet | undefined {
  const sets = known.get(roles) ?? new Map<string, GuardSet | undefined>();
  known.set(roles, sets);
  if (!sets.has(language)) sets.set(language, createSet(language, roles));
  return sets.get(language);
}

function createSet(language: string, roles: Roles): GuardSet | undefined {
  const short = language.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(guardWords, short) ? guardWords[short] : undefined;
  if (words === undefined) return undefined;
  const { history, ...groups } = words;
  const phrases = Object.entries(groups).flatMap(([guard, list]) =>
    list.map((text: string): Phrase => ({ guard: guard as Guard, words: text.split(' ') })),
  );
  return { finder: phraseFinder([...phrases, ...rolePhrases(roles)]), history: new Set(history) };
}

function rolePhrases(roles: Roles): Phrase[] {
  const names = Object.entries(roles.roles).flatMap(([key, { title }]) => [key, title, `${title}s`]);
  return names
    .map((name): Phrase => ({ guard: 'role', words: plainWords(name) }))
    .filter(({ words }) => words.length > 0);
}
