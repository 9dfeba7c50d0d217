// The regular files of a manual by path.
import { findRoot } from './files/find-root.ts';
import { openRevisionTree } from './tree/revision-tree.ts';
import { openWorkTree } from './tree/work-tree.ts';

/** @throws GitError when `at` names nothing */
export async function listFiles(options: {
  readonly root: string;
  readonly at?: string | undefined;
}): Promise<string[]> {
  const root = findRoot(options.root);
  const tree = options.at === undefined ? await openWorkTree(root) : await openRevisionTree(root, options.at);
  return tree.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}
