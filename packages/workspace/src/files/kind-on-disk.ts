// What a path is on disk, without following symbolic links anywhere in it.
import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import type { Entry } from './entry.ts';

/** Kind of a file below the root; undefined when it is gone or a plain folder. */
export function kindOnDisk(root: string, path: string): Entry['kind'] | undefined {
  const stats = lstatOrNothing(root, path);
  if (stats === undefined || stats.isDirectory()) return undefined;
  if (stats.isFile()) return 'file';
  return stats.isSymbolicLink() ? 'symlink' : 'special';
}

/** Remembers which folders below a root are folders and not links to somewhere else. */
export class RealFolders {
  readonly #root: string;
  readonly #known = new Map<string, boolean>([['.', true]]);

  constructor(root: string) {
    this.#root = root;
  }

  /** True when every folder on the way to the file is a real folder. */
  isReal(path: string): boolean {
    const end = path.lastIndexOf('/');
    const folder = end === -1 ? '.' : path.slice(0, end);
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const real = this.isReal(folder) && (lstatOrNothing(this.#root, folder)?.isDirectory() ?? false);
    this.#known.set(folder, real);
    return real;
  }
}

/** @throws UsageError where nobody can say what is there: a file in a folder closed to us is not a file that is gone */
export function lstatOrNothing(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(root, path), { throwIfNoEntry: false });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // A file where the listing saw a folder.
    if (code === 'ENOTDIR') return undefined;
    throw new UsageError('cannotRead', errorTexts.cannotRead(path, code), { cause: error });
  }
}
