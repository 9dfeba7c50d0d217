// Bytes of the other files of a manual: pictures and attachments, from the same moment the manual was opened at.
import { findRoot } from './files/find-root.ts';
import { openRevisionTree } from './tree/revision-tree.ts';
import { openWorkTree } from './tree/work-tree.ts';

/**
 * A reader of the regular files of a manual, at most 1 MiB each. Symbolic links and files outside give undefined.
 *
 * @throws GitError when `at` names nothing
 */
export async function fileReader(options: {
  readonly root: string;
  readonly at?: string | undefined;
  /** Files that will be asked for one after the other. */
  readonly together?: readonly string[] | undefined;
}): Promise<(path: string) => Uint8Array | undefined> {
  const root = findRoot(options.root);
  const tree = options.at === undefined ? await openWorkTree(root) : await openRevisionTree(root, options.at);
  tree.readTogether(options.together ?? []);
  const regular = new Set(tree.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  return (path) => (regular.has(path) ? tree.read(path) : undefined);
}
