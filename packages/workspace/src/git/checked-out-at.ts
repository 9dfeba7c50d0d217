// Whether a branch is checked out somewhere: moving it then would leave that folder behind, looking as if everything was deleted.
import { runGit } from './run-git.ts';

/** The folder that has the branch checked out; undefined when none has. */
export async function checkedOutAt(root: string, ref: string): Promise<string | undefined> {
  const { stdout } = await runGit(root, ['worktree', 'list', '--porcelain']);
  let folder: string | undefined;
  for (const line of stdout.toString('utf8').split('\n')) {
    if (line.startsWith('worktree ')) folder = line.slice('worktree '.length);
    if (line === `branch ${ref}`) return folder;
  }
  return undefined;
}
