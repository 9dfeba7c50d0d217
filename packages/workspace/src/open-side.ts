// Opens one side of a comparison: a manual, and the digests of the files behind its links.
import type { ManualSide } from '@clausemark/control';
import { treeDigests } from './file-digests.ts';
import { findRoot } from './files/find-root.ts';
import { openManualIn, type OpenOptions } from './open-manual.ts';
import { openTree } from './tree/open-tree.ts';
import type { Tree } from './tree/tree.ts';

export interface OpenedSide extends ManualSide {
  readonly tree: Tree;
}

/**
 * Opens a manual together with the digests of its files. Errors are those of `openManual`. What a checkout leaves out is read from git: it
 * is not changed, let alone deleted.
 *
 * @param together files whose text will be asked for one after the other
 */
export async function openSide(options: OpenOptions, together: readonly string[] = []): Promise<OpenedSide> {
  const root = findRoot(options.root);
  const tree = await openTree(root, options.at, 'from-git');
  tree.readTogether(together);
  const manual = await openManualIn(root, tree, options);
  return { tree, manual, fileDigest: treeDigests(root, tree, options.at === undefined) };
}
