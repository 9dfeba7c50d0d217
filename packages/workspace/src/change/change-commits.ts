// The commits of a change with the identities written into them, as they stand there: no mailmap has a say.
import { findRoot } from '../files/find-root.ts';
import { runGit } from '../git/run-git.ts';

export interface CommitIdentity {
  readonly id: string;
  readonly parents: readonly string[];
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
}

const FORMAT = ['%H', '%P', '%ae', '%ce', '%B'].join('%x1f');

/** Commits that `to` has and `from` has not, both full ids; none when `to` is not in this repository. */
export async function changeCommits(start: string, from: string, to: string): Promise<readonly CommitIdentity[]> {
  const root = findRoot(start);
  const args = [
    'log',
    '-z',
    '--no-mailmap',
    '--no-show-signature',
    `--format=${FORMAT}`,
    '--end-of-options',
    to,
    `^${from}`,
    '--',
  ];
  const { stdout } = await runGit(root, args);
  return stdout
    .toString('utf8')
    .split('\0')
    .filter((record) => record !== '')
    .map(readRecord);
}

/** The message comes last and may hold the separator. */
function readRecord(record: string): CommitIdentity {
  const [id = '', parents = '', authorEmail = '', committerEmail = '', ...message] = record.split('\u001f');
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    authorEmail,
    committerEmail,
    message: message.join('\u001f'),
  };
}
