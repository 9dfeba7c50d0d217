// The document index: fetched once, when search is first used.
import MiniSearch from 'minisearch';
import { queryTerms } from '../search/tokenize.ts';
import {
  querying,
  searchOptions,
  type SearchClause,
  type SearchFile,
  type SearchRecord,
} from '../search/search-options.ts';

export type FoundDocument = Pick<SearchRecord, 'id' | 'title' | 'type' | 'state' | 'stateKey' | 'group' | 'url'>;

export interface SearchData {
  readonly find: (query: string) => { readonly documents: readonly FoundDocument[]; readonly corrected: string };
  readonly clauses: (query: string) => readonly SearchClause[];
  /** The page a whole id or clause number leads to. */
  readonly jump: (query: string) => FoundDocument | SearchClause | undefined;
  readonly byUrl: ReadonlyMap<string, FoundDocument>;
}

let loading: Promise<SearchData> | undefined;

export function loadSearchData(): Promise<SearchData> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchData> {
  const response = await fetch(document.documentElement.dataset['search'] ?? '');
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  const { index, clauses } = (await response.json()) as SearchFile;
  const engine = MiniSearch.loadJS<SearchRecord>(index as Parameters<typeof MiniSearch.loadJS>[0], searchOptions);
  const all = engine.search(MiniSearch.wildcard) as unknown as FoundDocument[];
  const byId = new Map(all.map((item) => [item.id.toLowerCase(), item]));
  const byNumber = new Map(clauses.toReversed().map((clause) => [clause.number, clause]));
  return {
    find: (query) => findDocuments(engine, query),
    clauses: (query) => findClauses(clauses, query),
    jump: (query) =>
      byId.get(query.trim().toLowerCase()) ??
      byNumber.get(query.trim().replace(/^(?:clause|(?:norm)?abschnitt|article|apartado|§)\s*/i, '')),
    byUrl: new Map(all.map((item) => [item.url, item])),
  };
}

function findDocuments(
  engine: MiniSearch<SearchRecord>,
  query: string,
): { documents: FoundDocument[]; corrected: string } {
  const strict = engine.search(query, querying);
  const results = strict.length > 0 ? strict : engine.search(query, { ...querying, combineWith: 'OR' });
  const shown = results.filter(
    (result) => result['stateKey'] !== 'obsolete' || String(result['id']).toLowerCase() === query.toLowerCase(),
  );
  const best = shown[0];
  const corrected = best === undefined ? '' : correctedTerms(best.match, query);
  return { documents: shown as unknown as FoundDocument[], corrected };
}

/** The query with words that nothing contains replaced by the nearest found ones; empty when nothing had to be replaced. */
function correctedTerms(match: Readonly<Record<string, readonly string[]>>, query: string): string {
  const found = Object.keys(match);
  const typed = queryTerms(query.toLowerCase());
  const meant = typed.map((term) =>
    found.some((word) => word.startsWith(term)) ? term : (nearest(term, found) ?? term),
  );
  return meant.join(' ') === typed.join(' ') ? '' : meant.join(' ');
}

function nearest(term: string, words: readonly string[]): string | undefined {
  const shared = (word: string): number => [...word].findIndex((letter, index) => letter !== term[index]);
  const close = words.filter((word) => Math.abs(word.length - term.length) < 4 && word[0] === term[0]);
  return close.toSorted((a, b) => shared(b) - shared(a))[0];
}

function findClauses(clauses: readonly SearchClause[], query: string): SearchClause[] {
  const text = query.trim().toLowerCase();
  if (text.length < 2) return [];
  const numeric = /^\d+(?:\.\d+)*\.?$/.test(text);
  const wanted = text.replace(/\.$/, '');
  return clauses
    .filter(({ number, title }) =>
      numeric ? number === wanted || number.startsWith(`${wanted}.`) : title.toLowerCase().includes(text),
    )
    .slice(0, 6);
}
