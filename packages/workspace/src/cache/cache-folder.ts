// Where cached facts may lie. Never among the documents, and never where the repository itself could have put them:
// facts from a pull request would hide what the document really says.
import { accessSync, constants, existsSync, lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Below the root; only for a repository that has an ignored node_modules of its own. */
export const FOLDER_BELOW_ROOT = 'node_modules/.cache/clausemark';

/**
 * Folder for the cache of a manual, which need not exist yet.
 *
 * @param trusted true when git says that nothing below node_modules of the manual is part of the repository
 */
export function cacheFolder(root: string, trusted: boolean): string {
  return trusted && ownsNodeModules(root) ? join(root, FOLDER_BELOW_ROOT) : join(userCache(), 'clausemark');
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

function userCache(): string {
  const { XDG_CACHE_HOME: configured = '', LOCALAPPDATA: local = '' } = process.env;
  if (process.platform === 'win32' && isAbsolute(local)) return local;
  return isAbsolute(configured) ? configured : join(homedir(), '.cache');
}
