// Answers queries from the document index. Knows no page and no network.
import MiniSearch from 'minisearch';
import { clauseQuery } from '../search/clause-query.ts';
import { documentIds } from '../search/document-ids.ts';
import { otherWordsOf } from '../search/other-words.ts';
import { searchOptions, type SearchClause, type SearchFile, type SearchRecord } from '../search/search-options.ts';
import { findDocuments, type FoundDocument } from './find-documents.ts';
import { findOthers, noOthers } from './find-others.ts';

export interface SearchAnswer {
  /** The page that a whole id or clause number leads to. */
  readonly jump: FoundDocument | SearchClause | undefined;
  /** Without the one to jump to, as are the clauses. */
  readonly documents: readonly FoundDocument[];
  readonly clauses: readonly SearchClause[];
  /** No document has all words of the query: these have some. */
  readonly onlySome: boolean;
  /** What to look for in texts: the query with ids as documents write them. */
  readonly text: string;
  /** The same with words that nothing contains replaced by those that were found; empty when nothing had to be replaced. */
  readonly corrected: string;
  /** Other words for the same by which documents were found. */
  readonly otherWords: readonly string[];
}

export interface SearchEngine {
  readonly ask: (query: string) => SearchAnswer;
  readonly byUrl: ReadonlyMap<string, FoundDocument>;
}

export function createSearchEngine({ index, clauses, words }: SearchFile): SearchEngine {
  const engine = MiniSearch.loadJS<SearchRecord>(index as Parameters<typeof MiniSearch.loadJS>[0], searchOptions);
  const all = engine.search(MiniSearch.wildcard) as unknown as FoundDocument[];
  const ids = documentIds(all);
  const otherWords = otherWordsOf(words);

  const ask = (query: string): SearchAnswer => {
    const named = ids.named(query);
    // A number with dots may be a spelling of an id; a clause is meant, unless it is the id itself.
    const whole = named.some(({ id }) => id.toLowerCase() === query.trim().toLowerCase());
    const numbered = whole ? undefined : clauseQuery(clauses, query);
    const jump = numbered?.jump ?? (named.length === 1 ? named[0] : undefined);
    const text = jump !== undefined && 'id' in jump ? jump.id : ids.respelled(numbered?.rest ?? query);
    const byId = numbered === undefined ? [...named, ...ids.starting(query).filter(isShown)] : [];
    const found = findDocuments(engine, text);
    const others =
      byId.length > 0 || jump !== undefined ? noOthers : findOthers({ engine, titles: all, otherWords }, text);
    const onlySome = found.onlySome && byId.length === 0 && others.documents.length === 0;
    // Documents that have some of the words are no answer to the start of an id, nor beside those that have what was asked in other words.
    const own = found.onlySome === onlySome ? found.documents : [];
    const isExact = ({ url }: FoundDocument): boolean => found.exact.has(url);
    const byWords =
      others.documents.length === 0
        ? own.filter(isShown)
        : [...own.filter(isExact), ...others.documents, ...own].filter(isShown);
    const isOther = ({ url }: { readonly url: string }): boolean => url !== jump?.url;
    return {
      jump,
      documents: [...new Map([...byId, ...byWords].map((item) => [item.url, item])).values()].filter(isOther),
      clauses: (numbered?.clauses ?? titled(clauses, query)).filter(isOther),
      onlySome,
      text,
      corrected: others.documents.length === 0 ? found.corrected : '',
      otherWords: others.words,
    };
  };
  return { ask, byUrl: new Map(all.map((item) => [item.url, item])) };
}

/** An obsolete document is shown to those who ask for it by its id, to nobody else. */
function isShown({ stateKey }: FoundDocument): boolean {
  return stateKey !== 'obsolete';
}

function titled(clauses: readonly SearchClause[], query: string): readonly SearchClause[] {
  const text = query.trim().toLowerCase();
  return text.length < 2 ? [] : clauses.filter(({ title }) => beginsWord(title.toLowerCase(), text));
}

/** `rma` is in no title because of the word "information". */
function beginsWord(title: string, text: string): boolean {
  for (let at = title.indexOf(text); at !== -1; at = title.indexOf(text, at + 1))
    if (!/[\p{L}\p{N}]/u.test(title[at - 1] ?? '')) return true;
  return false;
}
