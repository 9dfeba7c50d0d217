// Every file that differs between two states of a repository, with a hash of its content: in the whole repository, not only in the manual.
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileChange, FileKind, FileSide } from '@clausemark/control';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { byPath } from '../files/entry.ts';
import { findRoot } from '../files/find-root.ts';
import { lstatOrNothing, RealFolders } from '../files/kind-on-disk.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { keepBlob } from '../git/kept-content.ts';
import { readBlobs } from '../git/read-blobs.ts';
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

type Content = Omit<FileSide, 'kind'>;
type ContentOf = (side: RawSide, path: string) => Content | undefined;

const LARGEST = 64 * 1024 * 1024;
const STEERING = /(?:^|\/)(?:\.gitattributes|\.mailmap|\.gitmodules)$/i;
const MOST_TEXT = 256 * 1024;
const POINTER = 'version https://git-lfs.github.com/spec/';

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
  const folders = new RealFolders(top);
  const find: ContentOf = ({ id }, path) => (id === undefined ? onDisk(top, path, folders) : contents.get(id));
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

/** What is too large to hold is told apart by its id in git, which is a hash of its content too. */
function contentOf(bytes: Uint8Array | undefined, id: string): Content {
  if (bytes === undefined) return { sha256: createHash('sha256').update(`git:${id}`).digest('hex') };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = bytes.length <= MOST_TEXT ? Buffer.from(bytes).toString('utf8') : undefined;
  return { sha256, ...(text !== undefined && { text }), ...(isPointer(bytes) && { pointer: true }) };
}

/** Undefined for a file that has just vanished, or lies behind a link to a folder. */
function onDisk(top: string, path: string, folders: RealFolders): Content | undefined {
  const file = join(top, path);
  const stats = lstatOrNothing(top, path);
  if (stats === undefined || !folders.isReal(path)) return undefined;
  if (stats.isSymbolicLink()) return contentOf(Buffer.from(readlinkSync(file)), '');
  if (!stats.isFile()) return undefined;
  return contentOf(stats.size <= LARGEST ? readOpen(file, path) : undefined, `${stats.size}:${stats.mtimeMs}`);
}

function readOpen(file: string, path: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError('cannotRead', errorTexts.cannotReadInRepository(path, code), { cause: error });
  }
}

function isPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && Buffer.from(bytes.subarray(0, POINTER.length)).toString('latin1') === POINTER;
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
