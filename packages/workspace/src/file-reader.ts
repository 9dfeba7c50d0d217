// Bytes of the other files of a manual: pictures and attachments, from the same moment the manual was opened at.
import { findRoot } from './files/find-root.ts';
import { openTree } from './tree/open-tree.ts';
import type { LeftOut } from './tree/work-tree.ts';

/**
 * A reader of the regular files of a manual, at most 1 MiB each. Symbolic links and files outside give undefined.
 *
 * @throws GitError when `at` names nothing
 */
export async function fileReader(options: {
  readonly root: string;
  readonly at?: string | undefined;
  /** Of a checkout that lacks files: see `openTree`. */
  readonly leftOut?: LeftOut | undefined;
  /** Files that will be asked for one after the other. */
  readonly together?: readonly string[] | undefined;
}): Promise<(path: string) => Uint8Array | undefined> {
  const root = findRoot(options.root);
  const tree = await openTree(root, options.at, options.leftOut);
  tree.readTogether(options.together ?? []);
  const regular = new Set(tree.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  return (path) => (regular.has(path) ? tree.read(path) : undefined);
}
