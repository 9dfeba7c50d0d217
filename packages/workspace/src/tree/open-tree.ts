// The files of a manual wherever they are: on disk, in the index (`index`), or in a commit.
import { openRevisionTree } from './revision-tree.ts';
import type { Tree } from './tree.ts';
import { openWorkTree } from './work-tree.ts';

/** @throws GitError when `at` names nothing */
export function openTree(root: string, at: string | undefined): Promise<Tree> {
  return at === undefined ? openWorkTree(root) : openRevisionTree(root, at);
}
