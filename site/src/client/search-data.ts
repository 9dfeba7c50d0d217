// The document index and what asks it: fetched once, when search is first used.
import type { SearchFile } from '../search/search-options.ts';
import type { createSearchEngine, SearchEngine } from './search-engine.ts';

interface EngineModule {
  readonly createSearchEngine: typeof createSearchEngine;
}

let loading: Promise<SearchEngine> | undefined;

export function loadSearchData(): Promise<SearchEngine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchEngine> {
  const { search = '', engine = '' } = document.documentElement.dataset;
  const [response, module] = await Promise.all([fetch(search), import(engine) as Promise<EngineModule>]);
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  return module.createSearchEngine((await response.json()) as SearchFile);
}
