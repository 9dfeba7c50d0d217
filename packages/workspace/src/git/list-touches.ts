// Which commits changed which files, with the identities git keeps of them: one run of git for all files.
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { COMMIT_FIELDS, COMMIT_FORMAT, readCommit, type ListedCommit } from './list-commits.ts';
import { runGit } from './run-git.ts';

export interface Touch {
  readonly commit: ListedCommit;
  /** Paths of the files it changed, from the top of the repository. A merge changed what is as in none of its parents. */
  readonly paths: readonly string[];
}

const OPTIONS = 'log -c --raw -z --no-renames --no-abbrev --full-history --no-mailmap --no-show-signature'.split(' ');

/**
 * @param top of the repository
 * @param range commits that `to` has and `not` has not; all are full ids
 * @param paths from the top of the repository
 */
export async function listTouches(
  top: string,
  range: { readonly to: string; readonly not: readonly string[] },
  paths: readonly string[],
): Promise<Touch[]> {
  if (paths.length === 0) return [];
  // One line holds one path; a name with a line end would be two others, and hide its authors.
  const broken = paths.find((path) => path.includes('\n'));
  if (broken !== undefined) throw new GitError('unsafePath', errorTexts.unsafePath(broken));
  const args = [...OPTIONS, `--format=%x01${COMMIT_FORMAT}`, '--stdin'];
  const revisions = [range.to, ...range.not.map((id) => `^${id}`)];
  const input = [...revisions, '--', ...paths.map((path) => `:(top,literal)${path}`), ''].join('\n');
  // With one path this setting would follow renames, and leave out what is not in the line it guesses.
  const { stdout } = await runGit(top, args, { input, settings: [['log.follow', 'false']] });
  return readTouches(stdout.toString('utf8').split('\0'));
}

/** The fields of a commit, the first one marked, then pairs of modes and path. None of them holds a NUL. */
function readTouches(parts: readonly string[]): Touch[] {
  const touches: { commit: ListedCommit; paths: string[] }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (part.startsWith('\u0001')) {
      touches.push({ commit: readCommit([part.slice(1), ...parts.slice(at + 1, at + COMMIT_FIELDS)]), paths: [] });
      at += COMMIT_FIELDS - 1;
    } else if (/^\n?:/.test(part)) touches.at(-1)?.paths.push(parts[(at += 1)] ?? '');
  }
  return touches;
}
