// SHA-256 of the regular files of a manual, pictures and attachments included: what tells whether a file behind a link changed.
import { createHash } from 'node:crypto';
import { FileReader } from './files/file-reader.ts';
import { findRoot } from './files/find-root.ts';
import { RealFolders } from './files/kind-on-disk.ts';
import { readBlobsSync } from './git/read-blobs.ts';
import { openRevisionTree } from './tree/revision-tree.ts';
import { openWorkTree } from './tree/work-tree.ts';

/** Attachments may be scans and drawings; what is larger has no digest. */
const LIMIT = 64 * 1024 * 1024;

/**
 * The digests of one manual, each file read when it is first asked for. Undefined for a symlink, a submodule, a file that
 * is missing or larger than 64 MiB.
 *
 * @throws GitError when `at` names nothing
 */
export async function fileDigests(options: {
  readonly root: string;
  readonly at?: string | undefined;
}): Promise<(path: string) => string | undefined> {
  const root = findRoot(options.root);
  const tree = options.at === undefined ? await openWorkTree(root) : await openRevisionTree(root, options.at);
  const files = new Map(tree.entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
  const read = options.at === undefined ? onDisk(root) : inGit(root, files);
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!files.has(path)) return undefined;
    if (!known.has(path)) {
      const bytes = read(path);
      known.set(path, bytes && createHash('sha256').update(bytes).digest('hex'));
    }
    return known.get(path);
  };
}

type Read = (path: string) => Uint8Array | undefined;

function onDisk(root: string): Read {
  const reader = new FileReader(LIMIT);
  const folders = new RealFolders(root);
  return (path) => (folders.isReal(path) ? reader.read(root, path)?.bytes : undefined);
}

function inGit(root: string, ids: ReadonlyMap<string, string | undefined>): Read {
  return (path) => {
    const id = ids.get(path);
    return id === undefined ? undefined : readBlobsSync(root, [id], LIMIT).get(id);
  };
}
