// One file as a listing shows it, wherever the listing comes from. Nothing has been read yet.
import type { ManualFile } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';

export interface Entry {
  /** Relative to the root of the manual, forward slashes. */
  readonly path: string;
  readonly kind: ManualFile['kind'];
  /** Blob id of exactly these bytes, where git vouches for it; undefined when only reading can tell. */
  readonly id: string | undefined;
  /** How a name that is no UTF-8 is shown; nobody finds the file under its path. */
  readonly shown?: string;
}

/** Kind of a file by its git mode. */
export function kindOfMode(mode: string): Entry['kind'] {
  if (mode.startsWith('100')) return 'file';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'special';
}

/**
 * Trees made by hand can hold names such as `../x`. They are refused as a whole: no verdict about such a tree is
 * safe.
 */
export function assertSafePath(path: string): void {
  if (/^\/|(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(path)) throw new GitError('unsafePath', errorTexts.unsafePath(path));
}

/** Order of every listing: by UTF-16 code units, the same on all machines. */
export function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
