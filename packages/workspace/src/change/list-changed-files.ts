// Every file that differs between two states of a repository, with a hash of its content: in the whole repository, not only in the manual.
import { relative, sep } from 'node:path';
import type { FileChange, FileKind, FileSide } from '@clausemark/control';
import { byPath } from '../files/entry.ts';
import { findRoot } from '../files/find-root.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { keepBlob } from '../git/kept-content.ts';
import { readBlobs } from '../git/read-blobs.ts';
import { contentOf, LARGEST, STEERING, type Content } from './content-of.ts';
import { contentsOnDisk } from './contents-on-disk.ts';
import { rawChanges, type RawSide } from './raw-changes.ts';

/** Two full commit ids of the repository a manual lies in. */
export function changedFiles(start: string, base: string, head: string): Promise<FileChange[]> {
  const root = findRoot(start);
  return listChangedFiles({ top: findWorkTree(root) ?? root, root }, base, head);
}

interface Place {
  /** Top folder of the repository. */
  readonly top: string;
  /** Folder of the manual in it. */
  readonly root: string;
}

type ContentOf = (side: RawSide, path: string) => Content | undefined;

/** @param head a commit id, `index`, or undefined for the files on disk */
export async function listChangedFiles({ top, root }: Place, base: string, head?: string): Promise<FileChange[]> {
  const raw = await rawChanges(top, base, head);
  const ids = new Set(
    raw.flatMap((change) => [change.base, change.head].flatMap(({ mode, id }) => (isFile(mode) && id) || [])),
  );
  const contents = new Map<string, Content>();
  for await (const { id, bytes } of readBlobs(top, [...ids], LARGEST)) {
    contents.set(id, contentOf(bytes, id));
    // Documents among them are compared next.
    if (bytes !== undefined) keepBlob(root, id, bytes);
  }
  const onDisk = await contentsOnDisk(top, raw);
  const find: ContentOf = ({ id }, path) => (id === undefined ? onDisk.get(path) : contents.get(id));
  const place = pathFrom(top, root);
  return raw
    .map(({ path, base: before, head: after }) => {
      return { path: place(path), base: sideOf(before, path, find), head: sideOf(after, path, find) };
    })
    .filter(
      (change) =>
        change.base?.kind !== change.head?.kind ||
        change.base?.sha256 !== change.head?.sha256 ||
        change.base?.kind === 'module',
    )
    .sort(byPath);
}

function isFile(mode: string): boolean {
  return mode !== '000000' && mode !== '160000';
}

function sideOf(raw: RawSide, path: string, find: ContentOf): FileSide | undefined {
  if (raw.mode === '000000') return undefined;
  const kind = kindOf(raw.mode);
  if (kind === 'module') return { kind, sha256: undefined };
  const content = find(raw, path);
  if (content === undefined) return undefined;
  const { text, ...rest } = content;
  return { kind, ...rest, ...(text !== undefined && STEERING.test(path) && { text }) };
}

function kindOf(mode: string): FileKind {
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'module';
  return mode === '100755' ? 'program' : 'file';
}

/** From the root of the manual; what lies outside it begins with `../`. */
function pathFrom(top: string, root: string): (path: string) => string {
  const folder = relative(top, root).split(sep).filter(Boolean);
  return (path) => {
    const parts = path.split('/');
    const other = folder.findIndex((part, index) => parts[index] !== part);
    const shared = other === -1 ? folder.length : other;
    return [...folder.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
  };
}
