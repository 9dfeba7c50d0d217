// The one description of the document index, shared by the build that makes it and the browser that asks it.
import type { Options, SearchOptions } from 'minisearch';
import { spellings } from './document-ids.ts';
import { fuzziness, indexTerms, isPrefix, queryTerms } from './tokenize.ts';

export interface SearchRecord {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly clauses: string;
  readonly headings: string;
  readonly type: string;
  readonly state: string;
  readonly stateKey: string;
  readonly group: string;
  readonly url: string;
}

export interface SearchClause {
  readonly number: string;
  readonly title: string;
  readonly standard: string;
  readonly url: string;
}

/** What `search.json` holds. */
export interface SearchFile {
  readonly index: unknown;
  readonly clauses: readonly SearchClause[];
  /** Lines of words that ask for the same. */
  readonly words: readonly string[];
}

export const searchOptions: Options<SearchRecord> = {
  idField: 'key',
  fields: ['id', 'title', 'clauses', 'headings'],
  storeFields: ['id', 'title', 'headings', 'type', 'state', 'stateKey', 'group', 'url'],
  // An id is found in one go as well: `qp84` on the way to QP-841.
  tokenize: (text, field) => [...indexTerms(text), ...(field === 'id' ? spellings(text) : [])],
};

export const querying: SearchOptions = {
  tokenize: queryTerms,
  combineWith: 'AND',
  prefix: isPrefix,
  fuzzy: fuzziness,
  boost: { id: 8, title: 4, clauses: 3, headings: 1 },
  weights: { fuzzy: 0.3, prefix: 0.6 },
};
