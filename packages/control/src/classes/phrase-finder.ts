// Finds guard words and phrases in a run of plain words.
import type { Guard } from './guard-hit.ts';

export interface Phrase {
  readonly guard: Guard;
  readonly words: readonly string[];
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Index of its first word. */
  readonly at: number;
}

export interface PhraseFinder {
  find(words: readonly string[]): PhraseMatch[];
}

/** Phrases are looked up by their first letters' word: a manual has some hundred of them and thousands of words. */
export function phraseFinder(phrases: readonly Phrase[]): PhraseFinder {
  const exact = new Map<string, Phrase[]>();
  const open = phrases.filter(({ words }) => words[0]?.endsWith('*') === true);
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    if (!first.endsWith('*')) exact.set(first, [...(exact.get(first) ?? []), phrase]);
  }
  return {
    find: (words) =>
      words.flatMap((word, at) =>
        [...(exact.get(word) ?? []), ...open.filter((phrase) => fits(phrase.words[0] ?? '', word))]
          .filter((phrase) => phrase.words.every((item, offset) => fits(item, words[at + offset])))
          .map((phrase) => ({ phrase, at })),
      ),
  };
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}
