// The files as they are on disk, with or without git around them.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from '@clausemark/manual';
import type { AbsentFile } from '@clausemark/manual';
import { algorithmOf } from '../cache/content-id.ts';
import type { IdAlgorithm } from '../cache/content-id.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError, UsageError } from '../errors/errors.ts';
import type { Entry } from '../files/entry.ts';
import { FileReader } from '../files/file-reader.ts';
import type { FileContent } from '../files/file-reader.ts';
import { RealFolders } from '../files/kind-on-disk.ts';
import { listFolder } from '../files/list-folder.ts';
import { findConversions } from '../git/conversions.ts';
import { readGitConfig } from '../git/git-config.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { holdsTracked, isIgnored, listWorkTree } from '../git/list-work-tree.ts';
import type { Content, ReadAgain, Tree } from './tree.ts';

/** Opens what is on disk below the root. */
export async function openWorkTree(root: string): Promise<Tree> {
  const top = findWorkTree(root);
  const listed = top === undefined ? undefined : await listInGit(root, top);
  return listed === undefined
    ? new WorkTree(root, await listFolder(root), { inGit: false, idsAreCertain: true, absent: [] })
    : new WorkTree(root, listed.entries, { inGit: true, ...listed });
}

interface ListedInGit {
  readonly entries: readonly Entry[];
  readonly absent: readonly AbsentFile[];
  readonly idsAreCertain: boolean;
}

async function listInGit(root: string, top: string): Promise<ListedInGit | undefined> {
  try {
    const config = readGitConfig(root);
    const { entries, absent } = listWorkTree(root, config);
    if (entries.length === 0 && absent.length === 0 && root !== top && (await isIgnored(top, root))) return undefined;
    const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
    const conversions = await findConversions(root, paths, config);
    const withoutIds = entries.map((entry) => ({ ...entry, id: undefined }));
    return { entries: conversions === 'any' ? withoutIds : entries, absent, idsAreCertain: conversions === 'none' };
  } catch (error) {
    // A stray `.git` that is no repository: git says so, and the folder is read as any other.
    if (error instanceof GitError && error.stderr.includes('not a git repository (or any')) return undefined;
    throw error;
  }
}

class WorkTree implements Tree {
  readonly entries: readonly Entry[];
  readonly absent: readonly AbsentFile[];
  readonly algorithm: IdAlgorithm;
  readonly idsAreCertain: boolean;
  readonly #root: string;
  readonly #inGit: boolean;
  readonly #reader = new FileReader(MAX_BYTES);

  constructor(root: string, entries: readonly Entry[], facts: Omit<ListedInGit, 'entries'> & { inGit: boolean }) {
    this.entries = entries;
    this.absent = facts.absent;
    this.#root = root;
    this.#inGit = facts.inGit;
    this.idsAreCertain = facts.idsAreCertain;
    this.algorithm = algorithmOf(entries.find(({ id }) => id !== undefined)?.id ?? '');
  }

  sizeOf(path: string): number | undefined {
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.size;
  }

  *contents(entries: readonly Entry[], believe = false): Iterable<Content> {
    for (const { path, id: known } of entries) {
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

  read(path: string): Buffer | undefined {
    if (!new RealFolders(this.#root).isReal(path)) return undefined;
    const bytes = this.#reader.read(this.#root, path)?.bytes;
    return bytes === undefined ? undefined : Buffer.from(bytes);
  }

  /**
   * Bytes that were read from below the root before tell nothing new, whatever leads to them by now. Only others need a look at the
   * folders above, one by one, which takes longer than reading does.
   */
  readAgain(path: string, id: string | undefined): ReadAgain | undefined {
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
