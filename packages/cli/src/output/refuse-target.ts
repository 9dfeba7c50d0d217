// A file or folder that a person names for a result. A link in a repository may come from anybody, so what is written never goes through one;
// and nothing is written among the files git lives by.
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { VerbError } from './verb-error.ts';

/** Streams that the caller has opened. The system shows them as links, which nobody can commit. */
const STREAM = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

/** `git~1` is the short name of `.git` on Windows. */
const GIT_FOLDERS: ReadonlySet<string> = new Set(['.git', 'git~1']);
const GIT_FILES: ReadonlySet<string> = new Set(['.gitignore', '.gitattributes', '.gitmodules']);

/** What stands at the top of a folder whose content others write. */
const TOPS = ['.git', 'clausemark.yaml'];

/** So many links the system follows as well. */
const MOST_LINKS = 40;

export function isStream(file: string): boolean {
  return STREAM.test(file);
}

/**
 * Links outside of every repository, such as `/tmp` on a Mac, may stand on the way; the target itself is never a link.
 *
 * @param file absolute path of a file or folder that will be written
 * @throws VerbError when it is a link, lies behind one of a repository, or belongs to git
 */
export function refuseTarget(file: string): void {
  if (isStream(file)) return;
  refuseOfGit(file, file);
  refuseOfGit(realTarget(file, file, MOST_LINKS), file);
}

/** Goes down folder by folder: the system would follow a link without a word. */
function realTarget(path: string, file: string, linksLeft: number): string {
  const { root } = parse(path);
  const names = path.slice(root.length).split(sep);
  let folder = root;
  for (const [index, name] of names.entries()) {
    const at = join(folder, name);
    const rest = names.slice(index + 1);
    if (isLink(at)) {
      if (rest.length === 0 || linksLeft === 0 || isInRepository(folder)) throw behindLink(file, at);
      return realTarget(join(resolve(folder, readlinkSync(at)), ...rest), file, linksLeft - 1);
    }
    folder = at;
  }
  return folder;
}

/** What cannot be looked at cannot be written either, and whoever tries says why. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function behindLink(file: string, link: string): VerbError {
  return new VerbError(
    file === link ? `${file} is a symbolic link.` : `${file} lies behind the symbolic link ${link}.`,
    'Nothing is written through a link. Name the place it leads to, or remove the link.',
  );
}

function isInRepository(folder: string): boolean {
  return ancestors(folder).some((above) => TOPS.some((name) => existsSync(join(above, name))));
}

function refuseOfGit(path: string, file: string): void {
  const isOfGit =
    GIT_FILES.has(basename(path).toLowerCase()) ||
    path.split(sep).some((name) => GIT_FOLDERS.has(name.toLowerCase())) ||
    isInGitFolder(dirname(path));
  if (!isOfGit) return;
  throw new VerbError(
    `${file} belongs to git, and writing it could destroy the repository.`,
    'Name a file or folder outside of .git that git does not use itself.',
  );
}

/** Bare repositories, and those whose folder of git lies elsewhere, under any name. Work trees may stand in a bare repository. */
function isInGitFolder(folder: string): boolean {
  const nearest = ancestors(folder).find((above) => existsSync(join(above, '.git')) || isGitFolder(above));
  return nearest !== undefined && isGitFolder(nearest);
}

function isGitFolder(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
