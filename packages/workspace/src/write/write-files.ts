// Writes files of a manual: all of them or none, each at once, and only over the text that was read before.
import { chmodSync, lstatSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { RealFolders } from '../files/kind-on-disk.ts';
import { makeFolder } from '../files/make-folder.ts';
import { moveFile } from '../files/move-file.ts';

export interface FileWrite {
  /** From the root of the manual, with `/`. */
  readonly path: string;
  /** The text that was read; undefined for a file that must not be there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

interface Staged {
  readonly from: string;
  readonly to: string;
  readonly before: string | undefined;
}

/**
 * Writes files next to their places first and moves them there when all are written.
 *
 * @param root of the manual
 * @throws UsageError when a file is no longer what was read, is a link or lies behind one: then nothing is written
 */
export function writeFiles(root: string, files: readonly FileWrite[]): void {
  for (const file of files) checkBefore(root, file);
  const staged: Staged[] = [];
  const moved: Staged[] = [];
  try {
    for (const file of files) {
      const to = join(root, file.path);
      const from = `${to}.${process.pid}.clausemark-new`;
      makeFolder(dirname(to));
      staged.push({ from, to, before: file.before });
      writeFileSync(from, file.after, { flag: 'wx' });
      if (file.before !== undefined) chmodSync(from, statSync(to).mode);
    }
    for (const file of staged) {
      moveFile(file.from, file.to);
      moved.push(file);
    }
  } catch (error) {
    for (const file of moved) putBack(file);
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
}

/** A file that another program holds open stops the move on Windows: what was moved before it must not stay alone. */
function putBack({ to, before }: Staged): void {
  if (before === undefined) rmSync(to, { force: true });
  else writeFileSync(to, before);
}

function checkBefore(root: string, { path, before }: FileWrite): void {
  const target = join(root, path);
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (before === undefined) {
    if (stats !== undefined) throw new UsageError('fileExists', errorTexts.fileExists(path));
    if (!canBeMade(root, path)) throw new UsageError('fileBehindLink', errorTexts.fileBehindLink(path));
    return;
  }
  if (stats?.isFile() !== true || !new RealFolders(root).isReal(path)) {
    throw new UsageError('fileBehindLink', errorTexts.fileBehindLink(path));
  }
  if (!readFileSync(target).equals(Buffer.from(before)))
    throw new UsageError('fileChanged', errorTexts.fileChanged(path));
}

/** True when every folder on the way that exists is a real folder. */
function canBeMade(root: string, path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.every((_, index) => {
    const stats = lstatSync(join(root, ...folders.slice(0, index + 1)), { throwIfNoEntry: false });
    return stats === undefined || stats.isDirectory();
  });
}
