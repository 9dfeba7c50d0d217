// Links and ids that pointed to a document now merged into another: to the right chapter of it, with its id and title.
import { targetOf } from '../cut/mentions.ts';

/** Where a merged document went. */
export interface MovedDocument {
  readonly id: string;
  readonly title: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  readonly into: { readonly id: string; readonly title: string; readonly path: string };
  /** New slug of each of its old ones. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Headings of the merged document by slug. */
  readonly headings: ReadonlyMap<string, string>;
}

const LINK = /\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]+)\)/g;

/** @param path of the document the text stands in, after the merge; `from`: before it */
export function relink(text: string, from: string, path: string, moved: ReadonlyMap<string, MovedDocument>): string {
  const byId = new Map([...moved.values()].map((item) => [item.id, item]));
  const linked = text.replace(LINK, (whole, words: string, url: string) => {
    const { path: target, anchor } = targetOf(url, from);
    const gone = moved.get(target);
    if (gone === undefined) return whole;
    const slug = anchor === '' ? gone.chapter : (gone.slugs.get(anchor) ?? gone.chapter);
    const here = gone.into.path === path;
    const file = here ? '' : relativePath(path, gone.into.path);
    const place = here || anchor !== '' || words.replace(/\s+/g, ' ') === gone.title ? `#${slug}` : '';
    return `[${wordsFor(words.replace(/\s+/g, ' '), gone, here ? slug : undefined)}](${file}${place})`;
  });
  return linked.replace(
    /(?<![A-Za-z0-9-])[A-Z]{1,4}-\d+(?:-\d+)?(?![0-9]|-[0-9])/g,
    (id) => byId.get(id)?.into.id ?? id,
  );
}

/** In its own document a section is called by its heading, elsewhere the document by id and title. */
function wordsFor(words: string, { id, title, into, headings }: MovedDocument, here: string | undefined): string {
  if (words !== id && words !== `${id} ${title}`) return words;
  if (here !== undefined) return headings.get(here) ?? title;
  return words === id ? into.id : `${into.id} ${into.title}`;
}

export function relativePath(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  while (a.length > 0 && b.length > 1 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  return [...a.map(() => '..'), ...b].join('/');
}
