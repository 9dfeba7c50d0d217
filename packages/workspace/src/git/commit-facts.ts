// What the ledger names of a commit.
import { resolveCommit } from './resolve-commit.ts';
import { runGit } from './run-git.ts';

export interface CommitFacts {
  /** Full id. */
  readonly id: string;
  readonly tree: string;
}

/** @throws GitError when there is no such commit */
export async function commitFacts(root: string, at: string): Promise<CommitFacts> {
  const id = await resolveCommit(root, at);
  const { stdout } = await runGit(root, ['rev-parse', '--verify', '--end-of-options', `${id}^{tree}`]);
  return { id, tree: stdout.toString('latin1').trim() };
}
