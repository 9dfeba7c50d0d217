// Which commits changed which files, with the identities git keeps of them: one run of git for all files.
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import type { ListedCommit } from './list-commits.ts';
import { runGit } from './run-git.ts';

export interface Touch {
  readonly commit: ListedCommit;
  /** Paths of the files it changed, from the top of the repository. A merge changed what is as in none of its parents. */
  readonly paths: readonly string[];
}

const OPTIONS = 'log -c --raw -z --no-renames --no-abbrev --full-history --no-mailmap --no-show-signature'.split(' ');
const FIELDS = ['%H', '%P', '%ae', '%ce', '%ct', '%B'].join('%x1f');

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
  const args = [...OPTIONS, `--format=%x01${FIELDS}`, '--stdin'];
  const revisions = [range.to, ...range.not.map((id) => `^${id}`)];
  const input = [...revisions, '--', ...paths.map((path) => `:(top,literal)${path}`), ''].join('\n');
  // With one path this setting would follow renames, and leave out what is not in the line it guesses.
  const { stdout } = await runGit(top, args, { input, settings: [['log.follow', 'false']] });
  return readTouches(stdout.toString('utf8').split('\0'));
}

/** A header, then pairs of modes and path. What a message holds cannot be taken for a header: a message holds no NUL. */
function readTouches(parts: readonly string[]): Touch[] {
  const touches: { commit: ListedCommit; paths: string[] }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (part.startsWith('\u0001')) touches.push({ commit: readCommit(part.slice(1)), paths: [] });
    else if (/^\n?:/.test(part)) touches.at(-1)?.paths.push(parts[(at += 1)] ?? '');
  }
  return touches;
}

/** The message comes last and may hold the separator. */
function readCommit(header: string): ListedCommit {
  const [id = '', parents = '', authorEmail = '', committerEmail = '', time = '', ...message] = header.split('\u001F');
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    authorEmail,
    committerEmail,
    committedAt: Number(time),
    message: message.join('\u001F'),
  };
}
