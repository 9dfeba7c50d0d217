// From the files that are documents to documents with facts: from the cache where the content is known, else by
// reading them.
import { setImmediate } from 'node:timers/promises';
import { extractFacts, SourceText, span } from '@clausemark/manual';
import type { DocumentFacts, DocumentInput, ParseProblem } from '@clausemark/manual';
import type { FactsCache } from './cache/facts-cache.ts';
import { CachedDocument, extract } from './cached-document.ts';
import type { Origin } from './cached-document.ts';
import { KeptFacts } from './kept-facts.ts';
import type { Entry } from './files/entry.ts';
import type { Content, Tree } from './tree/tree.ts';
import { optimiseFor, settleCompiling } from './optimising.ts';
import { collectBeforeKeeping, expectNoneToStay } from './old-space.ts';
import { holdYoungSpace } from './young-space.ts';

/** How far reading has come, in documents. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** Native memory of the Markdown parser is freed only when the event loop turns. */
const BETWEEN_TURNS = 128;

export interface LoadInput extends Omit<Origin, 'kept'> {
  /** Documents by path that another manual of this process has loaded. */
  readonly known: ReadonlyMap<string, CachedDocument>;
}

/** Reads what is not known and returns the documents in the order of the entries. */
export async function loadDocuments(
  { tree, cache, faces, known }: LoadInput,
  entries: readonly Entry[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<DocumentInput[]> {
  const origin: Origin = { cache, tree, kept: new KeptFacts(entries.length), faces };
  const documents: (DocumentInput | undefined)[] = [];
  const toRead: Entry[] = [];
  const places: number[] = [];
  for (const [place, entry] of entries.entries()) {
    const same = known.get(entry.path);
    if (entry.shown !== undefined) documents.push(badName(entry.path, entry.shown));
    else if (same !== undefined && same.contentId === entry.id) documents.push(same);
    else if (isKnown(tree, entry, cache)) documents.push(new CachedDocument(entry.path, entry.id, origin));
    else {
      documents.push(unreadableName(entry.path));
      places.push(place);
      toRead.push(entry);
    }
  }
  settleCompiling();
  if (origin.kept.keepsAny) collectBeforeKeeping(toRead.length);
  const before = entries.length - toRead.length;
  let read = before;
  // What git says of a file holds for this run; what later runs find is named by the bytes that were read.
  let next = 0;
  for await (const content of tree.contents(toRead, !cache.lasts)) {
    // In order, but for names that cannot be opened. A path can stand there twice: names that are no UTF-8 look alike.
    while (next < toRead.length && toRead[next]?.path !== content.path) next += 1;
    documents[places[next] ?? documents.length] = loadDocument(content, origin);
    // After the first one, which loads the parser: Node keeps compiled code for equal flags, and those of a large manual are others.
    if (read === before) {
      optimiseFor('read', toRead.length);
      if (!origin.kept.keepsAny) expectNoneToStay();
    }
    next += 1;
    read += 1;
    if (read % BETWEEN_TURNS !== 0) continue;
    onProgress({ read, total: entries.length });
    holdYoungSpace();
    await setImmediate();
  }
  onProgress({ read: entries.length, total: entries.length });
  return documents.filter((document) => document !== undefined);
}

function isKnown(tree: Tree, entry: Entry, cache: FactsCache): entry is Entry & { readonly id: string } {
  const size = entry.id === undefined ? undefined : cache.sizeOf(entry.id);
  return size !== undefined && (tree.idsAreCertain || tree.sizeOf(entry.path) === size);
}

function loadDocument({ path, id, size, bytes }: Content, origin: Origin): DocumentInput {
  const { cache } = origin;
  if (bytes === undefined) return { path, facts: refused(path, 'too-large', `${Math.ceil(size / 1024)} KiB`, size) };
  if (cache.sizeOf(id) !== undefined) return new CachedDocument(path, id, origin);
  const extracted = extract(path, bytes);
  const { facts } = extracted;
  const keep = origin.kept.keeps(facts.bytes);
  if (cache.lasts || !keep) cache.add(id, facts);
  return new CachedDocument(path, id, origin, keep ? extracted : undefined);
}

/** A file whose name is no UTF-8 is listed under a name that cannot be opened. Without git nobody knows its bytes. */
function unreadableName(path: string): DocumentInput | undefined {
  return path.includes('\uFFFD') ? badName(path, path.replaceAll('\uFFFD', '\\ufffd')) : undefined;
}

/** Wherever it lies, also in a commit: who checks that out cannot open it. */
function badName(path: string, shown: string): DocumentInput {
  return { path, facts: refused(path, 'not-utf8', shown, 0) };
}

function refused(path: string, code: ParseProblem['code'], detail: string, size: number): DocumentFacts {
  return extractFacts(new SourceText(path, ''), [{ code, span: span(0, 0), detail }], size);
}
