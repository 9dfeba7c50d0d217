// Opens a manual: from a folder, its index or a commit to the one value everything else works with.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { absentOfManual, classifyFiles, createManual, once } from '@clausemark/manual';
import type { Config, DocumentInput, Manual, SourceText } from '@clausemark/manual';
import { cacheFolder, FOLDER_BELOW_ROOT } from './cache/cache-folder.ts';
import { FactsCache } from './cache/facts-cache.ts';
import { KeptFaces } from './cache/kept-faces.ts';
import { rememberIn } from './cache/memory-of.ts';
import { CachedDocument } from './cached-document.ts';
import { loadConfiguration } from './configuration/load-configuration.ts';
import { findRoot } from './files/find-root.ts';
import { loadDocuments } from './load-documents.ts';
import type { Progress } from './load-documents.ts';
import { sourceReader } from './source-reader.ts';
import { openTree } from './tree/open-tree.ts';
import type { Tree } from './tree/tree.ts';

export interface OpenOptions {
  /** A folder of the manual; the manual begins at the nearest folder from there upwards that holds clausemark.yaml. */
  readonly root: string;
  /** Nothing: the files on disk. `index`: what the next commit would hold. Else a branch, tag or commit. */
  readonly at?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** `false` neither reads nor writes cached facts; a folder takes the place of the usual one. */
  readonly cache?: false | { readonly folder: string } | undefined;
  /** Names the program to the byte, where what it read of the configuration may be kept for its next run. */
  readonly program?: string | undefined;
  /** A manual opened before in which most documents are the same: those are not looked up again. */
  readonly like?: Manual | undefined;
}

/** What the manuals of this process were made from, where their contents are certain. */
const inputs = new WeakMap<Manual, readonly DocumentInput[]>();

/** Opens a manual. Throws a UsageError, ConfigError or GitError when that cannot be done; never returns half of one. */
export async function openManual(options: OpenOptions): Promise<Manual> {
  const root = findRoot(options.root);
  return openManualIn(root, await openTree(root, options.at), options);
}

/** Opens the manual that the files of a tree are. */
export async function openManualIn(root: string, tree: Tree, options: OpenOptions): Promise<Manual> {
  const prefix = await cachePrefix(root, tree, options.cache);
  const { program } = options;
  const place = prefix === undefined || program === undefined ? undefined : { prefix, program };
  const { configured, ...configuration } = loadConfiguration(tree, place);
  const classified = classifyFiles(tree.entries, configuration.config, configured);
  const paths = new Set(classified.documents);
  const entries = tree.entries.filter(({ path }) => paths.has(path));
  const cache = new FactsCache(prefix, tree.algorithm === 'sha1' ? 20 : 32);
  const faces = new KeptFaces(prefix, configuration.config);
  try {
    const known = knownIn(options.like, tree, configuration.config);
    const documents = await loadDocuments({ tree, cache, faces: faces.known, known }, entries, options.onProgress);
    cache.save(() => new Set(documents.flatMap((item) => (item instanceof CachedDocument ? item.contentId : []))));
    const name = options.at === undefined ? basename(root) : `${basename(root)} at ${options.at}`;
    const kept = once(() => textsOf(documents));
    const { source, hasChanged } = sourceReader(tree, {
      keptText: (path) => kept().get(path),
      idOf: (path) => manual.byPath.get(path)?.contentId,
      onOther: () => manual.reads.noteEverything(),
    });
    const willRead = (texts: readonly string[]): void => tree.readTogether(texts);
    const manual = createManual({
      ...configuration,
      name,
      files: tree.entries,
      classified,
      absent: absentOfManual(tree.absent, tree.entries, configuration.config, configured),
      documents,
      source,
      hasChanged,
      willRead,
    });
    if (documents.some((item) => item.knownFace === undefined)) faces.keep(manual.documents);
    rememberIn(manual, prefix, { cache, faces });
    if (tree.idsAreCertain) inputs.set(manual, documents);
    return manual;
  } catch (error) {
    cache.discard();
    throw error;
  }
}

/** Texts that were kept, by path. Names that are no UTF-8 can look alike: the last of them counts, as everywhere. */
function textsOf(documents: readonly DocumentInput[]): ReadonlyMap<string, SourceText> {
  const texts = new Map<string, SourceText>();
  for (const item of documents) {
    texts.delete(item.path);
    if (item instanceof CachedDocument && item.source !== undefined) texts.set(item.path, item.source);
  }
  return texts;
}

/** Under other names of fields the same documents say other things of themselves. */
function knownIn(like: Manual | undefined, tree: Tree, { fields }: Config): ReadonlyMap<string, CachedDocument> {
  const known = new Map<string, CachedDocument>();
  if (like === undefined || !tree.idsAreCertain || !isDeepStrictEqual(like.config.fields, fields)) return known;
  for (const input of inputs.get(like) ?? []) if (input instanceof CachedDocument) known.set(input.path, input);
  return known;
}

async function cachePrefix(root: string, tree: Tree, option: OpenOptions['cache']): Promise<string | undefined> {
  if (option === false) return undefined;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32);
  if (option !== undefined) return join(option.folder, name);
  const below = cacheFolder(root, true)?.startsWith(join(root, FOLDER_BELOW_ROOT)) === true;
  const folder = cacheFolder(root, below && !(await tree.mayHold('node_modules')));
  return folder === undefined ? undefined : join(folder, name);
}
