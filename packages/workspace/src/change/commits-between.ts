// The commits of a change with the identities written into them, as they stand there: no mailmap has a say.
import { findRoot } from '../files/find-root.ts';
import { listCommits, type ListedCommit } from '../git/list-commits.ts';

/** Commits that `to` has and `from` has not, both full ids; none when `to` is not in this repository. */
export async function commitsBetween(start: string, from: string, to: string): Promise<readonly ListedCommit[]> {
  return listCommits(findRoot(start), [from], [to]);
}
