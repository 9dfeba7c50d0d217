// The commits of a change with the identities git keeps of them, read without .mailmap: the repository must not rename anybody.
import { runGit } from './run-git.ts';

export interface ListedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly authorEmail: string;
  readonly committerEmail: string;
  /** UTC seconds, as the commit claims. Free text in truth, so good for doubts and never for proof. */
  readonly committedAt: number;
  readonly message: string;
}

/** Separated by NUL, the one character that nothing in a commit can hold: an address with another one would pose as two fields. */
export const COMMIT_FORMAT = ['%H', '%P', '%ae', '%ce', '%ct', '%B'].join('%x00');
export const COMMIT_FIELDS = 6;

/** Commits that can be reached from `to` and from none of `from`. All are full ids. */
export async function listCommits(
  root: string,
  from: readonly string[],
  to: readonly string[],
): Promise<ListedCommit[]> {
  const range = ['--end-of-options', ...to, ...from.map((id) => `^${id}`), '--'];
  const format = ['--no-mailmap', '--no-show-signature', `--format=${COMMIT_FORMAT}`];
  const { stdout } = await runGit(root, ['log', '-z', ...format, ...range]);
  const fields = stdout.toString('utf8').split('\0');
  const commits: ListedCommit[] = [];
  for (let at = 0; at + COMMIT_FIELDS <= fields.length; at += COMMIT_FIELDS)
    commits.push(readCommit(fields.slice(at, at + COMMIT_FIELDS)));
  return commits;
}

/** @throws Error for fields that are not those of a commit: nobody may be left out because something was read wrongly */
export function readCommit(fields: readonly string[]): ListedCommit {
  const [id = '', parents = '', authorEmail = '', committerEmail = '', time = '', message] = fields;
  // Old imports hold dates that git cannot read: it prints nothing for them.
  if (message === undefined || !/^[\da-f]{40,64}$/.test(id) || !/^-?\d*$/.test(time))
    throw new Error(`git printed what is no commit: ${JSON.stringify(fields).slice(0, 200)}`);
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    authorEmail,
    committerEmail,
    committedAt: Number(time),
    message,
  };
}
