// Documents for a query in other words: what the trade says for the same, else words of their titles whose initials it is.
import type MiniSearch from 'minisearch';
import { inOtherWords, wordsOfInitials, type OtherWords } from '../search/other-words.ts';
import { querying, type SearchRecord } from '../search/search-options.ts';
import { asFound, type FoundDocument } from './find-documents.ts';

interface Others {
  readonly documents: readonly FoundDocument[];
  /** The words they were found by. */
  readonly words: readonly string[];
}

export const noOthers: Others = { documents: [], words: [] };

interface Asked {
  readonly engine: MiniSearch<SearchRecord>;
  readonly titles: readonly FoundDocument[];
  readonly otherWords: OtherWords;
}

export function findOthers({ engine, titles, otherWords }: Asked, query: string): Others {
  const known = inOtherWords(otherWords, query);
  const all = known.length > 0 ? known : titles.flatMap(({ title }) => wordsOfInitials(query, title) ?? []);
  const found = [...new Set(all)]
    .map((words) => ({ words, results: engine.search(words, { ...querying, fuzzy: false }) }))
    .filter(({ results }) => results.length > 0);
  return {
    documents: found.flatMap(({ results }) => results.map(asFound)),
    words: found.map(({ words }) => words),
  };
}
