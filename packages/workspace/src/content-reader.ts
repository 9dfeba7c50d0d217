// Bytes of any regular file of a commit, scans and drawings included: what the ledger keeps of a release.
import { findRoot } from './files/find-root.ts';
import { readBlobsSync } from './git/read-blobs.ts';
import { OBJECT_LIMIT } from './ledger/ledger-files.ts';
import { openRevisionTree } from './tree/revision-tree.ts';

/** @throws GitError when `at` names nothing. Undefined for links, submodules, missing files and those above 64 MiB. */
export async function contentReader(options: {
  readonly root: string;
  readonly at: string;
}): Promise<(path: string) => Uint8Array | undefined> {
  const root = findRoot(options.root);
  const tree = await openRevisionTree(root, options.at);
  const ids = new Map(
    tree.entries.flatMap(({ path, kind, id }) => (kind === 'file' && id !== undefined ? [[path, id] as const] : [])),
  );
  return (path) => {
    const id = ids.get(path);
    return id === undefined ? undefined : readBlobsSync(root, [id], OBJECT_LIMIT).get(id);
  };
}
