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

const FORMAT = ['%H', '%P', '%ae', '%ce', '%ct', '%B'].join('%x00');
const FIELDS = 6;

/** Commits that can be reached from `to` and from none of `from`. All are full ids. */
export async function listCommits(
  root: string,
  from: readonly string[],
  to: readonly string[],
): Promise<ListedCommit[]> {
  const args = [
    'log',
    '-z',
    '--no-mailmap',
    '--no-show-signature',
    `--format=${FORMAT}`,
    ...to,
    '--not',
    ...from,
    '--',
  ];
  const { stdout } = await runGit(root, args);
  const fields = stdout.toString('utf8').split('\0');
  const commits: ListedCommit[] = [];
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [id = '', parents = '', authorEmail = '', committerEmail = '', time = '', message = ''] = fields.slice(at);
    commits.push({
      id,
      parents: parents.split(' ').filter(Boolean),
      authorEmail,
      committerEmail,
      committedAt: Number(time),
      message,
    });
  }
  return commits;
}
