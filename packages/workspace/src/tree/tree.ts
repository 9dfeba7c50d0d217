// The files of a manual at one moment: on disk, in the index, or in a commit. What differs between the three ends here.
import type { AbsentFile } from '@clausemark/manual';
import type { IdAlgorithm } from '../cache/content-id.ts';
import type { Entry } from '../files/entry.ts';

export interface Tree {
  /** Sorted by path. */
  readonly entries: readonly Entry[];
  /** Files that git tracks and that are not on disk; none in the index or in a commit. */
  readonly absent: readonly AbsentFile[];
  /** Regular files among the entries that are not on disk and are read from git instead, with their ids. */
  readonly leftOut: ReadonlyMap<string, string>;
  readonly algorithm: IdAlgorithm;
  /** False when the id of an entry holds only if the file has the size of that content. */
  readonly idsAreCertain: boolean;
  /** Size of a file as it is now, without reading it; asked only where ids are not certain. */
  sizeOf(path: string): number | undefined;
  /**
   * Reads files one after the other. Bytes are valid until the next one. Only files whose names are no UTF-8 are left out.
   *
   * @throws UsageError for a file that has vanished since it was listed
   * @param believe take certain ids of entries for those of the bytes, which may change between the two
   */
  contents(entries: readonly Entry[], believe?: boolean): AsyncIterable<Content> | Iterable<Content>;
  /** One small file, at once; undefined when there is no regular file of that name or it is too large. */
  read(path: string): Buffer | undefined;
  /** The same for content that was read before: `id` is its name. */
  readAgain(path: string, id: string | undefined): ReadAgain | undefined;
  /** Names files that will be asked for one after the other, so that one call fetches them all. */
  readTogether(paths: readonly string[]): void;
  /** True when something below this folder is, or could be, part of the repository. */
  mayHold(folder: string): Promise<boolean>;
}

export interface ReadAgain {
  /** Valid until the next file is read. */
  readonly bytes: Buffer;
  /** Whether these are the bytes that had the name. */
  readonly isSame: boolean;
}

export interface Content {
  readonly path: string;
  readonly id: string;
  readonly size: number;
  /** Undefined when the file is too large to be a document. */
  readonly bytes: Buffer | undefined;
}
