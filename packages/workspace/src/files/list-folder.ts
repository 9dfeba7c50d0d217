// Lists the files of a folder that is in no git repository. Links are listed and never followed.
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { byPath } from './entry.ts';
import type { Entry } from './entry.ts';

/** A tree that never ends (a file system mounted into itself) must not keep us for ever. */
const DEEPEST = 100;

export async function listFolder(root: string): Promise<Entry[]> {
  // Most manuals are in git, where nobody needs it.
  const { default: glob } = await import('fast-glob');
  const found = await glob('**', {
    cwd: root,
    deep: DEEPEST,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    objectMode: true,
    onlyFiles: false,
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError('cannotRead', errorTexts.cannotRead(error.path ?? root, error.code ?? error.message), {
      cause: error,
    });
  });
  const entries: Entry[] = [];
  for (const { path, dirent } of found) {
    if (!dirent.isDirectory()) {
      entries.push({
        path,
        kind: dirent.isFile() ? 'file' : dirent.isSymbolicLink() ? 'symlink' : 'special',
        id: undefined,
      });
    } else if (path.split('/').length >= DEEPEST) {
      throw new UsageError('foldersTooDeep', errorTexts.foldersTooDeep(root, DEEPEST));
    }
  }
  return entries.sort(byPath);
}
