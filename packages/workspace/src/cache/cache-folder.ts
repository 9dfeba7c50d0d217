// Where cached facts may lie. Never among the documents, and never where the repository itself could have put them:
// facts from a pull request would hide what the document really says.
import { accessSync, constants, existsSync, lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { findWorkTree } from '../git/git-folder.ts';

/** Below the root; only for a repository that has an ignored node_modules of its own. */
export const FOLDER_BELOW_ROOT = 'node_modules/.cache/clausemark';

/**
 * Folder for the cache of a manual, which need not exist yet. Undefined where there is none that only the user can have filled: then
 * nothing is kept.
 *
 * @param root real path of the manual
 * @param trusted true when git says that nothing below node_modules of the manual is part of the repository
 */
export function cacheFolder(root: string, trusted: boolean): string | undefined {
  if (trusted && ownsNodeModules(root)) return join(root, FOLDER_BELOW_ROOT);
  const configured = userCache();
  // An empty or relative HOME would be a folder wherever the command is called.
  if (!isAbsolute(configured)) return undefined;
  const folder = realPathOf(join(configured, 'clausemark'));
  return folder === undefined || isCheckedOut(folder, root) ? undefined : folder;
}

/** A real, writable node_modules: through a link we would write somewhere else. */
function ownsNodeModules(root: string): boolean {
  const folder = join(root, 'node_modules');
  const cache = join(folder, '.cache');
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return false;
  if (existsSync(cache) && !lstatSync(cache).isDirectory()) return false;
  try {
    accessSync(existsSync(cache) ? cache : folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** In the manual, or in a work tree of any repository: a commit can bring files to both. */
function isCheckedOut(folder: string, root: string): boolean {
  return (
    `${folder}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`) || findWorkTree(folder) !== undefined
  );
}

/** Where a folder lies, or will lie once it is made; undefined when that cannot be told, as of a link that leads nowhere. */
function realPathOf(path: string): string | undefined {
  try {
    const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (isThere) return realpathSync(path);
    const above = dirname(path) === path ? undefined : realPathOf(dirname(path));
    return above === undefined ? undefined : join(above, basename(path));
  } catch {
    return undefined;
  }
}

function userCache(): string {
  const { XDG_CACHE_HOME: configured = '', LOCALAPPDATA: local = '' } = process.env;
  if (process.platform === 'win32' && isAbsolute(local)) return local;
  return isAbsolute(configured) ? configured : join(homedir(), '.cache');
}
