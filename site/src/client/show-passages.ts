// Passages of texts below the documents: for the query, or, for words nothing contains, for those the documents were found by.
import { queryTerms } from '../search/tokenize.ts';
import { findPassages } from './passages.ts';
import type { SearchAnswer, SearchEngine } from './search-engine.ts';
import type { SearchPlace } from './search-place.ts';
import { searchStatus } from './search-status.ts';
import { passageResult, resultGroup } from './search-view.ts';
import { speaker } from './speaker.ts';

interface Answered {
  readonly engine: SearchEngine;
  readonly answer: SearchAnswer;
  readonly query: string;
}

export async function showPassages(
  { results, status, empty }: SearchPlace,
  { engine, answer, query }: Answered,
  stopped: () => boolean,
): Promise<void> {
  // Most queries are only the beginning of one.
  await new Promise((resolve) => setTimeout(resolve, 150));
  if (stopped()) return;
  let used = answer.text;
  let passages = used.length < 3 ? { shown: [], more: false } : await findPassages(used);
  for (const words of [answer.corrected, ...answer.otherWords]) {
    if (passages?.shown.length !== 0 || stopped()) break;
    if (words === '') continue;
    used = words;
    passages = await findPassages(used);
  }
  if (stopped()) return;
  const title =
    used.toLowerCase() === query.toLowerCase()
      ? speaker.say('client.search.in-text')
      : speaker.say('client.search.in-text-for', { words: used });
  const group = resultGroup(title, passages?.shown ?? [], Infinity, (item) =>
    passageResult(item, engine.byUrl.get(item.page), queryTerms(used)),
  );
  if (group !== undefined) results.append(group);
  if (empty !== null && results.firstChild === null) results.replaceChildren(empty.content.cloneNode(true));
  status.textContent = searchStatus(answer, passages);
}
