// SHA-256 of the regular files of a manual, pictures and attachments included: what tells whether a file behind a link changed.
import { createHash } from 'node:crypto';
import type { FileDigest } from '@clausemark/control';
import { findRoot } from './files/find-root.ts';
import { FileReader } from './files/file-reader.ts';
import { RealFolders } from './files/kind-on-disk.ts';
import { asStored, withoutCarriageReturns } from './git/as-stored.ts';
import { readGitConfig } from './git/git-config.ts';
import { findWorkTree } from './git/git-folder.ts';
import { readBlobsSync } from './git/read-blobs.ts';
import { runGitAtOnce } from './git/run-git.ts';
import { openTree } from './tree/open-tree.ts';
import type { Tree } from './tree/tree.ts';

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
}): Promise<FileDigest> {
  const root = findRoot(options.root);
  return treeDigests(root, await openTree(root, options.at), options.at === undefined);
}

/** The same of a tree that is open. @param onDisk it is that of the files on disk */
export function treeDigests(root: string, tree: Tree, onDisk: boolean): FileDigest {
  const files = new Map(tree.entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
  const blob = inGit(root, files);
  const read = onDisk ? fromDisk(root, tree, files, blob) : blob;
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

/**
 * What git has of a file that is unchanged to it counts, and not the line ends it was given on this disk: the ledger was written from
 * commits, and a reader elsewhere has other line ends.
 */
function fromDisk(root: string, tree: Tree, ids: ReadonlyMap<string, string | undefined>, blob: Read): Read {
  const reader = new FileReader(LIMIT);
  const folders = new RealFolders(root);
  return (path) => {
    if (tree.leftOut.has(path)) return blob(path);
    const bytes = folders.isReal(path) ? reader.read(root, path)?.bytes : undefined;
    if (bytes === undefined) return undefined;
    const id = ids.get(path);
    return id === undefined ? asAdded(root, path, bytes) : (asStored(bytes, id) ?? blob(path));
  };
}

/** A file that git does not have like this yet, as it would take it. */
function asAdded(root: string, path: string, bytes: Uint8Array): Uint8Array {
  if (withoutCarriageReturns(bytes) === undefined || findWorkTree(root) === undefined) return bytes;
  const { filtersOff: settings } = readGitConfig(root);
  const { stdout } = runGitAtOnce(root, ['hash-object', '--', path], { settings });
  return asStored(bytes, stdout.toString('latin1').trim()) ?? bytes;
}

function inGit(root: string, ids: ReadonlyMap<string, string | undefined>): Read {
  return (path) => {
    const id = ids.get(path);
    return id === undefined ? undefined : readBlobsSync(root, [id], LIMIT).get(id);
  };
}
