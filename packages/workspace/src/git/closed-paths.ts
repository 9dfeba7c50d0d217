// What git could not look at while it listed files. It says so on its error stream only, ends well and leaves the files out.
import { relative, sep } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { findWorkTree } from './git-folder.ts';

const COMPLAINT = /(could not open directory|cannot l?stat) '(.*)$/;
/** Gone since it was listed: that is no reason to stop. */
const GONE = /': (?:No such file or directory|Not a directory)$/;
/** Never documents, and in no folder of them. Without git, nobody looks there either. */
const HIDDEN_OR_INSTALLED = /(?:^|\/)(?:\.|node_modules\/)/;

const INSTALLED = /(?:^|\/)node_modules\//;

/**
 * Looks through what git printed on its error stream while it listed the files of a manual. It names paths from the top of the repository.
 *
 * @throws UsageError for the first folder that git could not open, and the first file it could not find out about
 */
export function assertAllSeen(root: string, stderr: string): void {
  for (const { what, named, reason } of complaints(stderr)) {
    const path = belowRoot(root, named);
    // What git tracks there, it complains about file by file.
    if (what === 'could not open directory' && HIDDEN_OR_INSTALLED.test(path)) continue;
    throw new UsageError('cannotRead', errorTexts.cannotRead(path, reason));
  }
}

/**
 * The same of all files of a repository: what decides how changes are judged may lie in a hidden folder.
 *
 * @throws UsageError as above
 */
export function assertRepositorySeen(stderr: string): void {
  for (const { named, reason } of complaints(stderr))
    if (!INSTALLED.test(named)) throw new UsageError('cannotRead', errorTexts.cannotReadInRepository(named, reason));
}

interface Complaint {
  readonly what: string;
  /** From the top of the repository; a folder ends with a slash. */
  readonly named: string;
  readonly reason: string;
}

function complaints(stderr: string): Complaint[] {
  if (stderr === '') return [];
  return stderr.split('\n').flatMap((line) => {
    const [, what = '', rest] = COMPLAINT.exec(line) ?? [];
    if (rest === undefined || GONE.test(rest)) return [];
    // A name may hold what stands behind it; the last one is git's.
    const [, named = rest, reason = 'unknown reason'] = /^(.*)': (.*)$/.exec(rest) ?? [];
    return { what, named, reason };
  });
}

function belowRoot(root: string, path: string): string {
  const prefix = relative(findWorkTree(root) ?? root, root)
    .split(sep)
    .map((name) => (name === '' ? '' : `${name}/`))
    .join('');
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
