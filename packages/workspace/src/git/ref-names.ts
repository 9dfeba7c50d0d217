// The branches and tags of a repository, for the person who mistyped one.
import { findRoot } from '../files/find-root.ts';
import { runGit } from './run-git.ts';

/** Short names of local branches, branches of servers and tags; none where git cannot list them. */
export async function refNames(start: string): Promise<string[]> {
  const args = ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'];
  const { code, stdout } = await runGit(findRoot(start), args, { accept: [0, 1, 128] });
  return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
}
