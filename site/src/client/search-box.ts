// One search field: documents as you type, then clauses and passages; a whole id or clause number jumps on Enter.
import { queryTerms } from '../search/tokenize.ts';
import { findPassages } from './passages.ts';
import { loadSearchData, type SearchData } from './search-data.ts';
import { speaker } from './speaker.ts';
import { clauseResult, documentResult, passageResult, resultGroup } from './search-view.ts';

const MOST_DOCUMENTS = 8;

interface Box {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly empty: HTMLTemplateElement | null;
  /** Counts queries, so that a late answer to an old one is dropped. */
  turn: number;
}

export function setUpSearchBoxes(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-search-box]')) {
    const input = place.querySelector<HTMLInputElement>('[data-search-input]');
    const status = place.querySelector<HTMLElement>('[data-search-status]');
    const results = place.querySelector<HTMLElement>('[data-search-results]');
    if (input === null || status === null || results === null) continue;
    setUpBox({ input, status, results, empty: place.querySelector('[data-search-empty]'), turn: 0 }, place);
  }
}

function setUpBox(box: Box, place: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.input.addEventListener('focus', () => void loadSearchData().catch(() => {}), { once: true });
  box.input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(box), 80);
  });
  place.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(box, event);
    if (event.key === 'Enter' && event.target === box.input) void enter(box, event);
  });
}

async function enter(box: Box, event: Event): Promise<void> {
  event.preventDefault();
  const target = await loadSearchData().then(
    (data) => data.jump(box.input.value),
    () => undefined,
  );
  if (target !== undefined) location.assign(target.url);
  else box.results.querySelector('a')?.focus();
}

function move({ input, results }: Box, event: KeyboardEvent): void {
  const links = [...results.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
  event.preventDefault();
  if (to < 0) input.focus();
  else links[to]?.focus();
}

export async function search(box: Box): Promise<void> {
  box.turn += 1;
  const { turn } = box;
  const query = box.input.value.trim();
  if (query === '') return clear(box);
  try {
    const data = await loadSearchData();
    if (turn !== box.turn) return;
    const count = showDocuments(box, data, query);
    const passages = await showPassages(box, data, query, turn);
    if (turn === box.turn) finish(box, count, passages, data.find(query).corrected);
  } catch {
    if (turn === box.turn) box.status.textContent = speaker.say('client.search.failed');
  }
}

function showDocuments(box: Box, data: SearchData, query: string): number {
  const target = data.jump(query);
  const { documents, corrected } = data.find(query);
  const words = [...queryTerms(query), ...queryTerms(corrected)];
  const jump = target === undefined ? [] : ['id' in target ? documentResult(target, []) : clauseResult(target)];
  const others = documents.filter((item) => item !== target && item.url !== target?.url);
  const clauses = data.clauses(query).filter((clause) => clause.url !== target?.url);
  const groups = [
    resultGroup(speaker.say('client.search.jump'), jump),
    resultGroup(
      speaker.say('client.search.documents'),
      others.slice(0, MOST_DOCUMENTS).map((item) => documentResult(item, words)),
    ),
    resultGroup(speaker.say('client.search.clauses'), clauses.map(clauseResult)),
  ];
  box.results.replaceChildren(...groups.filter((group) => group !== undefined));
  const count = jump.length + others.length + clauses.length;
  box.status.textContent =
    count === 0 ? speaker.say('client.search.looking') : speaker.say('client.search.found', { count });
  return count;
}

/** Passages for the query; for words nothing contains, for the words the documents were found by. Undefined where texts cannot be searched. */
async function showPassages(box: Box, data: SearchData, query: string, turn: number): Promise<number | undefined> {
  if (query.length < 3) return 0;
  await new Promise((resolve) => setTimeout(resolve, 150));
  if (turn !== box.turn) return 0;
  const { corrected } = data.find(query);
  let used = query;
  let passages = await findPassages(query);
  if (passages?.length === 0 && corrected !== '') {
    used = corrected;
    passages = await findPassages(corrected);
  }
  if (turn !== box.turn) return 0;
  if (passages === undefined) return undefined;
  const title =
    used === query ? speaker.say('client.search.in-text') : speaker.say('client.search.in-text-for', { words: used });
  const group = resultGroup(
    title,
    passages.map((passage) => passageResult(passage, data.byUrl.get(passage.page), queryTerms(used))),
  );
  if (group !== undefined) box.results.append(group);
  return passages.length;
}

function finish(box: Box, documents: number, passages: number | undefined, corrected: string): void {
  const unsearched = passages === undefined ? [speaker.say('client.search.not-in-text')] : [];
  if (documents + (passages ?? 0) === 0) {
    box.status.textContent = [speaker.say('client.search.nothing'), ...unsearched].join(' ');
    if (box.empty !== null) box.results.replaceChildren(box.empty.content.cloneNode(true));
    return;
  }
  const found = [
    speaker.say('client.search.found', { count: documents }),
    ...(passages === undefined || passages === 0 ? [] : [speaker.say('client.search.passages', { count: passages })]),
    ...(corrected === '' || documents === 0 ? [] : [speaker.say('client.search.also-for', { words: corrected })]),
  ].join(', ');
  box.status.textContent = [found, ...unsearched].join('. ');
}

function clear({ results, status }: Box): void {
  results.replaceChildren();
  status.textContent = '';
}
