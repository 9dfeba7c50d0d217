// One search for one query: documents and clauses at once, then passages, all of it dropped when the query has changed meanwhile.
import { queryTerms } from '../search/tokenize.ts';
import { findPassages } from './passages.ts';
import { loadSearchData } from './search-data.ts';
import type { SearchAnswer, SearchEngine } from './search-engine.ts';
import { searchStatus } from './search-status.ts';
import { clauseResult, documentResult, passageResult, resultGroup } from './search-view.ts';
import { speaker } from './speaker.ts';

export interface SearchPlace {
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly empty: HTMLTemplateElement | null;
}

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
const MOST_CLAUSES = 12;

export function runSearch(place: SearchPlace, query: string): SearchRun {
  const state = { failed: false, stopped: false };
  const answered = loadSearchData().then(
    (engine) => {
      if (state.stopped) return undefined;
      const answer = engine.ask(query);
      showAnswer(place, answer);
      return { engine, answer };
    },
    () => {
      state.failed = true;
      if (!state.stopped) place.status.textContent = speaker.say('client.search.failed');
      return undefined;
    },
  );
  return {
    query,
    answered: answered.then((found) => found?.answer),
    finished: answered.then((found) => found && showPassages(place, found, query, () => state.stopped)),
    get failed() {
      return state.failed;
    },
    stop: () => (state.stopped = true),
  };
}

function showAnswer({ results, status }: SearchPlace, answer: SearchAnswer): void {
  const { jump, documents, clauses, onlySome, text, corrected } = answer;
  const words = [...queryTerms(text), ...queryTerms(corrected)];
  const there = jump === undefined ? [] : ['id' in jump ? documentResult(jump, []) : clauseResult(jump)];
  const byWords = resultGroup(
    speaker.say(onlySome ? 'client.search.only-some' : 'client.search.documents'),
    documents.map((item) => documentResult(item, words)),
    MOST_DOCUMENTS,
  );
  const byNumber = resultGroup(speaker.say('client.search.clauses'), clauses.map(clauseResult), MOST_CLAUSES);
  const groups = [
    resultGroup(speaker.say('client.search.jump'), there, 1),
    // Where no document has what was asked, a clause may.
    ...(onlySome ? [byNumber, byWords] : [byWords, byNumber]),
  ];
  results.replaceChildren(...groups.filter((group) => group !== undefined));
  status.textContent = searchStatus(answer, 'looking');
}

/** Passages for the query; for words nothing contains, for the words the documents were found by. */
async function showPassages(
  { results, status, empty }: SearchPlace,
  { engine, answer }: { readonly engine: SearchEngine; readonly answer: SearchAnswer },
  query: string,
  stopped: () => boolean,
): Promise<void> {
  // Most queries are only the beginning of one.
  await new Promise((resolve) => setTimeout(resolve, 150));
  if (stopped()) return;
  const short = answer.text.length < 3;
  let used = answer.text;
  let passages = short ? [] : await findPassages(used);
  if (passages?.length === 0 && answer.corrected !== '' && !stopped()) {
    used = answer.corrected;
    passages = await findPassages(used);
  }
  if (stopped()) return;
  const title =
    used === query ? speaker.say('client.search.in-text') : speaker.say('client.search.in-text-for', { words: used });
  const found = (passages ?? []).map((item) => passageResult(item, engine.byUrl.get(item.page), queryTerms(used)));
  const group = resultGroup(title, found, found.length);
  if (group !== undefined) results.append(group);
  if (empty !== null && results.firstChild === null) results.replaceChildren(empty.content.cloneNode(true));
  status.textContent = searchStatus(answer, passages?.length);
}
