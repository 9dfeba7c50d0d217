// Documents by words: those that have all of them, else those that have some.
import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { indexTerms, queryTerms } from '../search/tokenize.ts';
import { querying, type SearchRecord } from '../search/search-options.ts';

export interface FoundDocument extends Pick<
  SearchRecord,
  'id' | 'title' | 'type' | 'state' | 'stateKey' | 'group' | 'url'
> {
  /** The heading that has what was asked, where title, number and clauses do not. Looked for only where it is shown. */
  readonly heading?: () => string | undefined;
}

interface Found {
  readonly documents: readonly FoundDocument[];
  /** Addresses of those that have the words as they were typed, and not only longer or similar ones. */
  readonly exact: ReadonlySet<string>;
  readonly onlySome: boolean;
  readonly corrected: string;
}

export function findDocuments(engine: MiniSearch<SearchRecord>, query: string): Found {
  const strict = engine.search(query, querying);
  const results = strict.length > 0 ? strict : engine.search(query, { ...querying, combineWith: 'OR' });
  const [best] = results;
  const typed = queryTerms(query.toLowerCase());
  const exact = results.filter(({ terms }) => typed.every((term) => terms.includes(term)));
  return {
    documents: results.map(asFound),
    exact: new Set(exact.map(({ url }) => url as string)),
    onlySome: strict.length === 0 && best !== undefined,
    corrected: best === undefined ? '' : corrected(engine, query, best),
  };
}

export function asFound(result: SearchResult): FoundDocument {
  return { ...(result as unknown as FoundDocument), heading: () => headingOf(result) };
}

/** The query with words that nothing contains replaced by those the best document was found by. */
function corrected(engine: MiniSearch<SearchRecord>, query: string, best: SearchResult): string {
  const typed = queryTerms(query.toLowerCase());
  const meant = typed.map((term) => {
    if (best.terms.some((word) => word.startsWith(term))) return term;
    const [near] = engine.search(term, { ...querying, filter: ({ url }) => url === best['url'] });
    return (
      near?.terms.toSorted((a, b) => Math.abs(a.length - term.length) - Math.abs(b.length - term.length))[0] ?? term
    );
  });
  return meant.join(' ') === typed.join(' ') ? '' : meant.join(' ');
}

function headingOf({ match, headings }: SearchResult): string | undefined {
  const words = Object.keys(match);
  const elsewhere = words.filter((word) => match[word]?.some((field) => field !== 'headings'));
  // Forms of one word begin alike: what the title says need not be shown again.
  const only = words.filter((word) => !elsewhere.some((other) => other.slice(0, 5) === word.slice(0, 5)));
  if (only.length === 0) return undefined;
  const hits = (heading: string): number =>
    indexTerms(heading.toLowerCase()).filter((term) => only.includes(term)).length;
  const counted = String(headings)
    .split('\n')
    .map((heading) => ({ heading, count: hits(heading) }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.heading;
}
