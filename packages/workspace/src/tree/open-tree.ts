// The files of a manual wherever they are: on disk, in the index (`index`), or in a commit.
import { openRevisionTree } from './revision-tree.ts';
import type { Tree } from './tree.ts';
import { openWorkTree, type LeftOut } from './work-tree.ts';

/**
 * @param leftOut files that git was told to leave out of a checkout: missing, or taken as git keeps them, because to git they are unchanged
 * @throws GitError when `at` names nothing
 */
export function openTree(root: string, at: string | undefined, leftOut: LeftOut = 'absent'): Promise<Tree> {
  return at === undefined ? openWorkTree(root, leftOut) : openRevisionTree(root, at);
}
