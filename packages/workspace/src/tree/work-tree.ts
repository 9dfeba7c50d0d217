// The files as they are on disk, with or without git around them.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from '@clausemark/manual';
import type { AbsentFile } from '@clausemark/manual';
import { algorithmOf } from '../cache/content-id.ts';
import type { IdAlgorithm } from '../cache/content-id.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError, UsageError } from '../errors/errors.ts';
import { byPath, type Entry } from '../files/entry.ts';
import { FileReader } from '../files/file-reader.ts';
import type { FileContent } from '../files/file-reader.ts';
import { RealFolders } from '../files/kind-on-disk.ts';
import { listFolder } from '../files/list-folder.ts';
import { findConversions } from '../git/conversions.ts';
import { readGitConfig } from '../git/git-config.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { keptBlob } from '../git/kept-content.ts';
import { holdsTracked, isIgnored, listWorkTree } from '../git/list-work-tree.ts';
import { readBlobsSync } from '../git/read-blobs.ts';
import type { Content, ReadAgain, Tree } from './tree.ts';

/** What becomes of files that git was told not to put on disk. */
export type LeftOut = 'absent' | 'from-git';

/** Opens what is on disk below the root. */
export async function openWorkTree(root: string, leftOut: LeftOut = 'absent'): Promise<Tree> {
  const top = findWorkTree(root);
  const listed = top === undefined ? undefined : await listInGit(root, top);
  if (listed === undefined)
    return new WorkTree(root, await listFolder(root), { inGit: false, idsAreCertain: true, absent: [], leftOut: [] });
  if (leftOut === 'absent' || listed.leftOut.length === 0)
    return new WorkTree(root, listed.entries, { inGit: true, ...listed, leftOut: [] });
  const absent = listed.absent.filter(({ why }) => why !== 'not-checked-out');
  return new WorkTree(root, [...listed.entries, ...listed.leftOut].sort(byPath), { inGit: true, ...listed, absent });
}

interface ListedInGit {
  readonly entries: readonly Entry[];
  readonly absent: readonly AbsentFile[];
  readonly leftOut: readonly Entry[];
  readonly idsAreCertain: boolean;
}

async function listInGit(root: string, top: string): Promise<ListedInGit | undefined> {
  try {
    const config = readGitConfig(root);
    const { entries, absent, leftOut } = listWorkTree(root, config);
    if (entries.length === 0 && absent.length === 0 && root !== top && (await isIgnored(top, root))) return undefined;
    const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
    const conversions = await findConversions(root, paths, config);
    const withoutIds = entries.map((entry) => ({ ...entry, id: undefined }));
    const known = conversions === 'any' ? withoutIds : entries;
    return { entries: known, absent, leftOut, idsAreCertain: conversions === 'none' };
  } catch (error) {
    // A stray `.git` that is no repository: git says so, and the folder is read as any other.
    if (error instanceof GitError && error.stderr.includes('not a git repository (or any')) return undefined;
    throw error;
  }
}

/** Files fetched together when one is asked for. */
const READ_AHEAD = 64;

class WorkTree implements Tree {
  readonly entries: readonly Entry[];
  readonly absent: readonly AbsentFile[];
  readonly algorithm: IdAlgorithm;
  readonly idsAreCertain: boolean;
  readonly #root: string;
  readonly #inGit: boolean;
  readonly #reader = new FileReader(MAX_BYTES);
  readonly leftOut: ReadonlyMap<string, string>;
  /** Of what is left out, in order; made when the first is read. */
  #ids: readonly string[] | undefined;

  constructor(root: string, entries: readonly Entry[], facts: Omit<ListedInGit, 'entries'> & { inGit: boolean }) {
    this.entries = entries;
    this.absent = facts.absent;
    this.#root = root;
    this.#inGit = facts.inGit;
    this.leftOut = new Map(
      facts.leftOut.flatMap(({ path, kind, id }) => (kind === 'file' && id !== undefined ? [[path, id]] : [])),
    );
    this.idsAreCertain = facts.idsAreCertain;
    this.algorithm = algorithmOf(entries.find(({ id }) => id !== undefined)?.id ?? '');
  }

  sizeOf(path: string): number | undefined {
    if (this.leftOut.has(path)) return undefined;
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.size;
  }

  *contents(entries: readonly Entry[], believe = false): Iterable<Content> {
    for (const { path, id: known } of entries) {
      const left = this.leftOut.get(path);
      if (left !== undefined) {
        const bytes = this.#blob(left);
        yield { path, id: left, size: bytes?.length ?? MAX_BYTES + 1, bytes };
        continue;
      }
      const content = this.#reader.read(this.#root, path);
      if (content === undefined) {
        // What git tracks and was deleted before is not listed. A name that is no UTF-8 cannot be opened, which is a finding.
        if (path.includes('\uFFFD')) continue;
        throw new UsageError('changedWhileRead', errorTexts.changedWhileRead(path));
      }
      yield { path, id: this.#idOf(content, believe && this.idsAreCertain ? known : undefined), ...content };
    }
  }

  #idOf({ bytes }: FileContent, known: string | undefined): string {
    if (bytes === undefined) return '';
    return known ?? this.#reader.id(bytes, this.algorithm);
  }

  /** What git keeps of a file that it left out; undefined when it is too large. The next ones are asked for soon. */
  #blob(id: string): Buffer | undefined {
    const kept = keptBlob(this.#root, id);
    if (kept !== undefined) return kept;
    this.#ids ??= [...new Set(this.leftOut.values())];
    const place = this.#ids.indexOf(id);
    return readBlobsSync(this.#root, this.#ids.slice(place, place + READ_AHEAD), MAX_BYTES).get(id);
  }

  read(path: string): Buffer | undefined {
    const left = this.leftOut.get(path);
    if (left !== undefined) return this.#blob(left);
    if (!new RealFolders(this.#root).isReal(path)) return undefined;
    const bytes = this.#reader.read(this.#root, path)?.bytes;
    return bytes === undefined ? undefined : Buffer.from(bytes);
  }

  /**
   * Bytes that were read from below the root before tell nothing new, whatever leads to them by now. Only others need a look at the
   * folders above, one by one, which takes longer than reading does.
   */
  readAgain(path: string, id: string | undefined): ReadAgain | undefined {
    const left = this.leftOut.get(path);
    if (left !== undefined) {
      const bytes = this.#blob(left);
      return bytes && { bytes, isSame: left === id };
    }
    const same = id === undefined ? undefined : this.#known(path, id);
    if (same !== undefined) return { bytes: same, isSame: true };
    const others = this.read(path);
    return others && { bytes: others, isSame: false };
  }

  /** What stands there now, if it is that content. */
  #known(path: string, id: string): Buffer | undefined {
    try {
      const bytes = this.#reader.read(this.#root, path)?.bytes;
      return bytes !== undefined && this.#reader.id(bytes, this.algorithm) === id ? bytes : undefined;
    } catch {
      // Where a folder leads elsewhere by now, what lies there need not be readable.
      return undefined;
    }
  }

  readTogether(): void {
    // Files on disk are read one by one in any case.
  }

  async mayHold(folder: string): Promise<boolean> {
    return !this.#inGit || (await holdsTracked(this.#root, folder));
  }
}
