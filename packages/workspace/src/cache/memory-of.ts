// Where a check finds what earlier checks of the same manual kept: beside the facts, one file for each of the last few circumstances.
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocumentFace, DocumentFacts, Manual } from '@clausemark/manual';
import type { FactsCache } from './facts-cache.ts';
import type { KeptFaces } from './kept-faces.ts';
import { optimiseFor } from '../optimising.ts';
import { readKept, writeKept } from './kept-value.ts';

/** Branches, and the index beside the files on disk. */
const MOST_CIRCUMSTANCES = 4;

/** Values by the circumstances under which they are true, as they were given. */
export interface KeptMemory {
  recall(circumstances: string): unknown;
  keep(circumstances: string, value: unknown): void;
  /** What others can see of a content that a document has or had. */
  factsOf(contentId: string): SeenFacts | undefined;
  /** What it says of itself with that content. */
  faceOf(contentId: string): DocumentFace | undefined;
}

type SeenFacts = Pick<DocumentFacts, 'anchors' | 'frontMatter'>;

interface Place {
  readonly prefix: string;
  readonly cache: FactsCache;
  readonly faces: KeptFaces;
}

const places = new WeakMap<Manual, Place>();

/** Called where a manual is opened. */
export function rememberIn(manual: Manual, prefix: string | undefined, kept: Omit<Place, 'prefix'>): void {
  if (prefix !== undefined) places.set(manual, { prefix, ...kept });
}

/**
 * The memory of a manual that was opened with a cache.
 *
 * @param program names the program and its rules to the byte: another one may find something else, as may another Node, which
 *   knows other letters. Without it there is no memory
 */
export function memoryOf(manual: Manual, program: string | undefined): KeptMemory | undefined {
  const place = places.get(manual);
  if (place === undefined || program === undefined) return undefined;
  const { prefix, cache, faces } = place;
  const keyOf = (circumstances: string): string =>
    createHash('sha256')
      .update(JSON.stringify([program, process.version]))
      .update(circumstances)
      .digest('hex');
  const pathOf = (key: string): string => `${prefix}.${key.slice(0, 16)}.examined`;
  return {
    recall(circumstances) {
      const key = keyOf(circumstances);
      const kept = readKept(pathOf(key), key);
      if (kept === undefined) optimiseFor('examine', manual.documents.length);
      return kept;
    },
    keep(circumstances, value) {
      const key = keyOf(circumstances);
      writeKept(pathOf(key), key, value);
      // The next check compares with what documents said of themselves under this one.
      faces.write();
      removeOlder(prefix);
    },
    faceOf: (contentId) => faces.known.get(contentId),
    factsOf: (contentId) => (cache.sizeOf(contentId) === undefined ? undefined : readFacts(cache, contentId)),
  };
}

/** A value that stands for itself from one run of a program to the next. */
export interface KeptBuild {
  readonly program: string;
  recall(): unknown;
  keep(value: unknown): void;
}

/** What a build of the manual into a folder notes for the next one. Undefined without a cache, or a name for the program. */
export function keptBuild(manual: Manual, program: string | undefined, outDir: string): KeptBuild | undefined {
  const place = places.get(manual);
  if (place === undefined || program === undefined) return undefined;
  const key = JSON.stringify([program, process.version, outDir]);
  const path = `${place.prefix}.${createHash('sha256').update(outDir).digest('hex').slice(0, 16)}.pages`;
  return { program, recall: () => readKept(path, key), keep: (value) => writeKept(path, key, value) };
}

/** Read at once: later the file may be damaged. */
function readFacts(cache: FactsCache, contentId: string): SeenFacts | undefined {
  try {
    const read = (): DocumentFacts => {
      const facts = cache.facts(contentId, read);
      if (facts === undefined) throw new Error('gone');
      return facts;
    };
    const { anchors, frontMatter } = read();
    return { anchors, frontMatter };
  } catch {
    return undefined;
  }
}

function removeOlder(prefix: string): void {
  try {
    const folder = dirname(prefix);
    const kept = readdirSync(folder)
      .filter((name) => name.startsWith(`${basename(prefix)}.`) && name.endsWith('.examined'))
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of kept.slice(MOST_CIRCUMSTANCES)) rmSync(path, { force: true });
  } catch {
    // Somebody else was faster.
  }
}
