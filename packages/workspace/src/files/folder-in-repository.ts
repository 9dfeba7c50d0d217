// Where a manual lies in its git repository.
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { findWorkTree } from '../git/git-folder.ts';
import { findRoot } from './find-root.ts';

/** Path of the manual from the top of its repository, with forward slashes; empty at the top and outside of git. */
export function folderInRepository(start: string): string {
  const root = findRoot(start);
  const top = findWorkTree(root);
  return top === undefined ? '' : relative(realpathSync(top), realpathSync(root)).split(sep).join('/');
}
