// The files of a commit or of the index, read as blobs: no filter, no link and nothing on disk has a say.
import { MAX_BYTES } from '@clausemark/manual';
import { algorithmOf } from '../cache/content-id.ts';
import type { IdAlgorithm } from '../cache/content-id.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import type { Entry } from '../files/entry.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { keptBlob } from '../git/kept-content.ts';
import { listCommit, listIndex } from '../git/list-revision.ts';
import { holdsTracked } from '../git/list-work-tree.ts';
import { readBlobs, readBlobsSync } from '../git/read-blobs.ts';
import { resolveCommit } from '../git/resolve-commit.ts';
import type { Content, ReadAgain, Tree } from './tree.ts';

/** Files fetched together when one is asked for: findings come sorted by path, so the next ones are asked for soon. */
const READ_AHEAD = 32;
const MOST_TOGETHER = 256;

/** Opens the index (`index`) or a commit. */
export async function openRevisionTree(root: string, at: string): Promise<Tree> {
  if (findWorkTree(root) === undefined) throw new GitError('notARepository', errorTexts.notARepository(root, at));
  const entries = at === 'index' ? await listIndex(root) : await listCommit(root, await resolveCommit(root, at));
  return new RevisionTree(root, entries);
}

class RevisionTree implements Tree {
  readonly entries: readonly Entry[];
  readonly absent = [];
  readonly leftOut: ReadonlyMap<string, string> = new Map();
  readonly algorithm: IdAlgorithm;
  readonly idsAreCertain = true;
  readonly #root: string;
  /** Places of files that are read together, by any one of them. */
  readonly #together = new Map<number, readonly number[]>();

  constructor(root: string, entries: readonly Entry[]) {
    this.entries = entries;
    this.#root = root;
    this.algorithm = algorithmOf(entries[0]?.id ?? '');
  }

  sizeOf(): undefined {
    return undefined;
  }

  async *contents(entries: readonly Entry[]): AsyncIterable<Content> {
    const files = entries.flatMap(({ path, id }) => (id === undefined ? [] : [{ path, id }]));
    let index = 0;
    for await (const blob of readBlobs(
      this.#root,
      files.map(({ id }) => id),
      MAX_BYTES,
    )) {
      yield { path: files[index]?.path ?? '', ...blob };
      index += 1;
    }
  }

  read(path: string): Buffer | undefined {
    const index = this.#indexOf(path);
    const entry = index === undefined ? undefined : this.entries[index];
    if (index === undefined || entry?.kind !== 'file' || entry.id === undefined) return undefined;
    return keptBlob(this.#root, entry.id) ?? readBlobsSync(this.#root, this.#idsFrom(index), MAX_BYTES).get(entry.id);
  }

  readAgain(path: string, id: string | undefined): ReadAgain | undefined {
    const bytes = this.read(path);
    const index = this.#indexOf(path);
    return bytes && { bytes, isSame: index !== undefined && this.entries[index]?.id === id };
  }

  readTogether(paths: readonly string[]): void {
    const places = paths.flatMap((path) => this.#indexOf(path) ?? []).sort((a, b) => a - b);
    for (const place of places) this.#together.set(place, places);
  }

  mayHold(folder: string): Promise<boolean> {
    return holdsTracked(this.#root, folder);
  }

  /** Few files of many are asked for: the list is in order. Of names that look alike, because they are no UTF-8, the last counts. */
  #indexOf(path: string): number | undefined {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.path ?? '') <= path) low = middle + 1;
      else high = middle;
    }
    return this.entries[low - 1]?.path === path ? low - 1 : undefined;
  }

  /** Ids of a file and of those it is read together with, else of Markdown files after it. */
  #idsFrom(index: number): string[] {
    const together = this.#together.get(index)?.filter((other) => other >= index);
    const near = together?.slice(0, MOST_TOGETHER).flatMap((other) => this.entries[other] ?? []) ?? this.#after(index);
    return [...new Set(near.flatMap(({ kind, id }) => (kind === 'file' && id !== undefined ? [id] : [])))];
  }

  #after(index: number): readonly Entry[] {
    const [first, ...others] = this.entries.slice(index, index + READ_AHEAD);
    const near = others.filter(({ path }) => /\.(?:md|markdown)$/i.test(path));
    return first === undefined ? near : [first, ...near];
  }
}
