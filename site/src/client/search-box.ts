// One search field: searches as you type; Enter and the arrows wait for what the field says now.
import { loadSearchData } from './search-data.ts';
import { runSearch, type SearchRun } from './search-run.ts';
import type { SearchPlace } from './search-place.ts';

interface Box extends SearchPlace {
  readonly input: HTMLInputElement;
  /** The search whose results are shown, or will be. */
  run: SearchRun | undefined;
}

export function setUpSearchBoxes(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-search-box]')) {
    const input = place.querySelector<HTMLInputElement>('[data-search-input]');
    const status = place.querySelector<HTMLElement>('[data-search-status]');
    const results = place.querySelector<HTMLElement>('[data-search-results]');
    if (input === null || status === null || results === null) continue;
    setUpBox({ input, status, results, empty: place.querySelector('[data-search-empty]'), run: undefined }, place);
  }
}

function setUpBox(box: Box, place: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.input.addEventListener('focus', () => void loadSearchData().catch(() => {}), { once: true });
  box.input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(box), 80);
  });
  place.addEventListener('keydown', (event) => {
    // Enter that ends the choice of a character is not meant for the search.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(box, event);
    if (event.key === 'Enter' && event.target === box.input) {
      event.preventDefault();
      void enter(box);
    }
  });
}

/** The search for what stands in the field: the one that runs or has run, or a new one. */
function search(box: Box): SearchRun | undefined {
  const query = box.input.value.trim();
  if (box.run?.query === query && !box.run.failed) return box.run;
  box.run?.stop();
  box.run = query === '' ? undefined : runSearch(box, query);
  if (box.run === undefined) {
    box.results.replaceChildren();
    box.status.textContent = '';
  }
  return box.run;
}

async function enter(box: Box): Promise<void> {
  const run = search(box);
  const answer = await run?.answered;
  if (answer === undefined || run !== box.run) return;
  if (answer.jump !== undefined) location.assign(answer.jump.url);
  else await focusFirst(box);
}

/** Results of an older query would be replaced under the reader's hand. */
async function focusFirst(box: Box): Promise<void> {
  const run = search(box);
  await run?.answered;
  if (box.results.querySelector('.result') === null) await run?.finished;
  if (run === box.run && document.activeElement === box.input) box.results.querySelector('a')?.focus();
}

function move(box: Box, event: KeyboardEvent): void {
  event.preventDefault();
  const stops = [...box.results.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at === -1 && event.key === 'ArrowDown') void focusFirst(box);
  else if (at === 0 && event.key === 'ArrowUp') box.input.focus();
  else stops[event.key === 'ArrowDown' ? at + 1 : at - 1]?.focus();
}
