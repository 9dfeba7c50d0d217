// Passages of text, by Pagefind: loaded when search is first used, asked only after the documents are shown.
import { queryTerms } from '../search/tokenize.ts';

interface PagefindResult {
  readonly data: () => Promise<PagefindPage>;
}

interface PagefindPage {
  readonly url: string;
  readonly plain_excerpt?: string;
  readonly sub_results?: readonly { readonly title: string; readonly url: string; readonly plain_excerpt?: string }[];
}

interface Pagefind {
  readonly options: (options: { readonly baseUrl: string; readonly excerptLength: number }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface Passage {
  /** Address of the page, without anchor. */
  readonly page: string;
  readonly url: string;
  readonly section: string;
  readonly text: string;
}

export interface Passages {
  readonly shown: readonly Passage[];
  /** Further pages have passages: those shown are not all there are. */
  readonly more: boolean;
}

const MOST = 5;
let loading: Promise<Pagefind> | undefined;

/** Undefined where texts cannot be searched: the site was built without the index, or it cannot be loaded. */
export async function findPassages(query: string): Promise<Passages | undefined> {
  try {
    const pagefind = await (loading ??= load());
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    const shown = pages.map(toPassage).filter(({ text }) => says(text, query));
    return { shown, more: results.length > MOST };
  } catch {
    return undefined;
  }
}

/** Pagefind answers with ever shorter beginnings of a word nothing contains; such passages do not say what was asked. */
function says(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  return queryTerms(query.toLowerCase()).some((word) =>
    lower.includes(/\d/.test(word) ? word : word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)))),
  );
}

function toPassage(page: PagefindPage): Passage {
  const section = page.sub_results?.find((item) => item.url.includes('#')) ?? page.sub_results?.[0];
  const title = section !== undefined && section.url.includes('#') ? section.title : '';
  const text = section?.plain_excerpt ?? page.plain_excerpt ?? '';
  return {
    page: page.url.split('#')[0] ?? page.url,
    url: section?.url ?? page.url,
    section: title,
    // The heading stands above it already.
    text: title !== '' && text.startsWith(`${title}. `) ? text.slice(title.length + 2) : text,
  };
}

async function load(): Promise<Pagefind> {
  const { passages, base = '/' } = document.documentElement.dataset;
  if (passages === undefined) throw new Error('This site was built without an index of passages.');
  const pagefind = (await import(passages)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}
