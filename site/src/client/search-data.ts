// The document index: fetched once, when search is first used.
import type { SearchFile } from '../search/search-options.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';

let loading: Promise<SearchEngine> | undefined;

export function loadSearchData(): Promise<SearchEngine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchEngine> {
  const response = await fetch(document.documentElement.dataset['search'] ?? '');
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  return createSearchEngine((await response.json()) as SearchFile);
}
