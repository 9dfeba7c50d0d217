// The real documents of ../shared/corpora for tests. They stand beside the checkout and may be missing.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../../../shared/corpora');

export const hasCorpora = existsSync(root);
if (!hasCorpora) console.warn(`Skipped: no corpora at ${root}.`);

export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of the corpora, symlinks left out. */
export function corpora(): CorpusFile[] {
  return hasCorpora ? filesBelow(root) : [];
}

/** Every file below a folder, with paths relative to it. */
export function filesBelow(folder: string): CorpusFile[] {
  return [...walk(folder)].map((path) => ({ path: relative(folder, path), bytes: readFileSync(path) }));
}

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) yield* walk(path);
    else if (stat.isFile()) yield path;
  }
}
