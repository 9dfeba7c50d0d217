// Search results as lists of links, grouped: the page a number leads to, documents, clauses, passages.
import type { SearchClause } from '../search/search-options.ts';
import { element } from './element.ts';
import type { Passage } from './passages.ts';
import { speaker } from './speaker.ts';
import type { FoundDocument } from './search-data.ts';

export function resultGroup(title: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return element(
    'section',
    { class: 'results' },
    element('h3', {}, title),
    element('ul', {}, ...items.map((item) => element('li', {}, item))),
  );
}

export function documentResult(
  { id, title, type, state, stateKey, group, url }: FoundDocument,
  words: readonly string[],
): HTMLElement {
  const meta = [type, group === '' ? '' : group, stateKey === 'in-force' ? '' : speaker.upper(state)].filter(
    (word) => word !== '',
  );
  return element(
    'a',
    { href: url, class: 'result' },
    element('span', { class: 'result-title' }, element('span', { class: 'id' }, id), ' ', ...highlighted(title, words)),
    element('span', { class: 'meta' }, meta.join(', ')),
  );
}

export function clauseResult({ number, title, standard, url }: SearchClause): HTMLElement {
  return element(
    'a',
    { href: url, class: 'result' },
    element('span', { class: 'result-title' }, element('span', { class: 'id' }, number), ` ${title}`),
    element('span', { class: 'meta' }, speaker.say('client.search.clause-of', { standard })),
  );
}

export function passageResult(
  passage: Passage,
  page: FoundDocument | undefined,
  words: readonly string[],
): HTMLElement {
  const name = page === undefined ? passage.page : `${page.id} ${page.title}`;
  return element(
    'a',
    { href: passage.url, class: 'result' },
    element('span', { class: 'result-title' }, passage.section === '' ? name : `${name}: ${passage.section}`),
    element('span', { class: 'excerpt' }, ...highlighted(passage.text, words)),
  );
}

/** Text with the words marked, as nodes: never as HTML. */
function highlighted(text: string, words: readonly string[]): (Node | string)[] {
  const wanted = words.filter((word) => word.length > 2).map((word) => word.toLowerCase());
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}.\-_]*)/u).map((part) => {
    const hit = wanted.some((word) => part.toLowerCase().startsWith(word));
    return hit ? element('mark', {}, part) : part;
  });
}
