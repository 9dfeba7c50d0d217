// The regular files of a manual by path.
import { findRoot } from './files/find-root.ts';
import { openTree } from './tree/open-tree.ts';
import type { LeftOut } from './tree/work-tree.ts';

/** @throws GitError when `at` names nothing */
export async function listFiles(options: {
  readonly root: string;
  readonly at?: string | undefined;
  /** Of a checkout that lacks files: see `openTree`. */
  readonly leftOut?: LeftOut | undefined;
}): Promise<string[]> {
  const root = findRoot(options.root);
  const tree = await openTree(root, options.at, options.leftOut);
  return tree.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}
