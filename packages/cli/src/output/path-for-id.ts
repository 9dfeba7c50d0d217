// Where a verb wants an id and somebody gave a path: says so, with the id of the document that lies there.
import { VerbError } from './verb-error.ts';

export interface Placed {
  readonly path: string;
  readonly id?: string | undefined;
}

/** What can only be a path, whether anything lies there or not. */
const PATH = /^(?:\.{1,2}$|\.{0,2}\/)|\/$|\.(?:md|markdown)$/i;

/**
 * The error for a word that is the path of a document, of a folder, or of nothing; undefined for one that may be an id.
 *
 * @param word as given, from wherever the command was started
 */
export function pathForId(word: string, documents: Iterable<Placed>): VerbError | undefined {
  const written = word.replaceAll('\\', '/');
  const path = written.replace(/^(?:\.{1,2}\/)+|\/+$/g, '');
  let isFolder = path === '' || /^\.{1,2}$/.test(path);
  const found: Placed[] = [];
  for (const document of isFolder ? [] : documents) {
    const { path: own } = document;
    if (own === path || own.endsWith(`/${path}`) || path.endsWith(`/${own}`)) found.push(document);
    isFolder ||= own.startsWith(`${path}/`) || own.includes(`/${path}/`);
  }
  const [document] = found;
  if (document !== undefined)
    return new VerbError(`"${word}" is the path of a document, and its id is wanted here.`, idsOf(found));
  if (isFolder || written.endsWith('/'))
    return new VerbError(`"${word}" is a folder, and the id of one document is wanted here.`, LIST);
  if (!PATH.test(written)) return undefined;
  return new VerbError(
    `"${word}" is a path, and the id of a document is wanted here.`,
    `No document lies there. ${LIST}`,
  );
}

const LIST = '`clausemark register` lists the ids.';

/** A bare file name may be that of several. */
function idsOf(found: readonly Placed[]): string {
  const [first] = found;
  if (found.length > 1)
    return `Give one of: ${found.map(({ path, id }) => `${id ?? 'no id yet'} (${path})`).join(', ')}.`;
  return first?.id === undefined
    ? 'That document has no id yet: write one into its front matter, `id: ...`.'
    : `Its id is ${first.id}.`;
}
