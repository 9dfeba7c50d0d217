// Search results as lists of links, grouped: the page a number leads to, documents, clauses, passages.
import type { SearchClause } from '../search/search-options.ts';
import { element } from './element.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Passage } from './passages.ts';
import { speaker } from './speaker.ts';

/** The first items, and a button for the others: a list that ends without a word is taken for all there is. */
export function resultGroup<Item>(
  title: string,
  items: readonly Item[],
  most: number,
  show: (item: Item) => HTMLElement,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const line = (item: Item): HTMLElement => element('li', {}, show(item));
  const list = element('ul', {}, ...items.slice(0, most).map(line));
  const group = element('section', { class: 'results' }, element('h3', {}, title), list);
  if (items.length > most) {
    const text = speaker.say('client.search.show-all', { count: items.length });
    const button = element('button', { type: 'button', class: 'quiet' }, text);
    button.addEventListener('click', () => {
      const others = items.slice(most).map(line);
      list.append(...others);
      others[0]?.querySelector('a')?.focus();
      button.remove();
    });
    group.append(button);
  }
  return group;
}

export function documentResult(
  { id, title, type, state, stateKey, group, url, heading }: FoundDocument,
  words: readonly string[],
): HTMLElement {
  const section = heading?.();
  const meta = [type, group === '' ? '' : group, stateKey === 'in-force' ? '' : speaker.upper(state)].filter(
    (word) => word !== '',
  );
  return element(
    'a',
    { href: url, class: 'result' },
    element('span', { class: 'result-title' }, element('span', { class: 'id' }, id), ' ', ...highlighted(title, words)),
    ...(section === undefined ? [] : [foundIn(section, words)]),
    element('span', { class: 'meta' }, meta.join(', ')),
  );
}

/** Why a document is here whose title says nothing of what was asked. */
function foundIn(heading: string, words: readonly string[]): HTMLElement {
  const parts = speaker.weave('client.search.section', {
    heading: element('span', {}, ...highlighted(heading, words)),
  });
  return element('span', { class: 'found-in' }, ...(parts as (Node | string)[]));
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
