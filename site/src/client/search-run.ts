// One search for one query: documents and clauses at once, then passages, all of it dropped when the query has changed meanwhile.
import { queryTerms } from '../search/tokenize.ts';
import { loadSearchData } from './search-data.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchPlace } from './search-place.ts';
import { searchStatus } from './search-status.ts';
import { clauseResult, documentResult, resultGroup } from './search-view.ts';
import { showPassages } from './show-passages.ts';
import { speaker } from './speaker.ts';

export interface SearchRun {
  readonly query: string;
  /** Settled when documents and clauses are shown; undefined when the search failed or was stopped. */
  readonly answered: Promise<SearchAnswer | undefined>;
  /** Settled when nothing more will be shown. */
  readonly finished: Promise<void>;
  readonly failed: boolean;
  readonly stop: () => void;
}

const MOST_DOCUMENTS = 8;
const MOST_CLAUSES = 20;

export function runSearch(place: SearchPlace, query: string): SearchRun {
  const state = { failed: false, stopped: false };
  const answered = loadSearchData()
    .then((engine) => {
      if (state.stopped) return undefined;
      const answer = engine.ask(query);
      showAnswer(place, answer);
      return { engine, answer };
    })
    .catch(() => {
      state.failed = true;
      if (!state.stopped) place.status.textContent = speaker.say('client.search.failed');
      return undefined;
    });
  return {
    query,
    answered: answered.then((found) => found?.answer),
    finished: answered.then((found) => found && showPassages(place, { ...found, query }, () => state.stopped)),
    get failed() {
      return state.failed;
    },
    stop: () => (state.stopped = true),
  };
}

function showAnswer({ results, status }: SearchPlace, answer: SearchAnswer): void {
  const { jump, documents, clauses, onlySome, text, corrected, otherWords } = answer;
  const words = [text, corrected, ...otherWords].flatMap(queryTerms);
  const byWords = resultGroup(
    speaker.say(onlySome ? 'client.search.only-some' : 'client.search.documents'),
    documents,
    MOST_DOCUMENTS,
    (item) => documentResult(item, words),
  );
  const byNumber = resultGroup(speaker.say('client.search.clauses'), clauses, MOST_CLAUSES, clauseResult);
  const groups = [
    resultGroup(speaker.say('client.search.jump'), jump === undefined ? [] : [jump], 1, (page) =>
      'id' in page ? documentResult(page, []) : clauseResult(page),
    ),
    // Where no document has what was asked, a clause may.
    ...(onlySome ? [byNumber, byWords] : [byWords, byNumber]),
  ];
  results.replaceChildren(...groups.filter((group) => group !== undefined));
  status.textContent = searchStatus(answer, 'looking');
}
