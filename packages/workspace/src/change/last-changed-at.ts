// When a file of the main branch was changed last, by the commit that brought it there.
import { findRoot } from '../files/find-root.ts';
import { runGit } from '../git/run-git.ts';

const OPTIONS = 'log -1 --first-parent --no-renames --no-show-signature --format=%ct --end-of-options'.split(' ');

/**
 * UTC seconds of the last commit or merge on the line of a branch that changed a file; undefined where there is none. Whoever wrote the
 * change can write any date into his own commits. Those on this line are of the platform that merges, or of who may push there.
 *
 * @param commit a full id
 * @param path from the root of the manual
 */
export async function lastChangedAt(start: string, commit: string, path: string): Promise<number | undefined> {
  const settings = [['log.follow', 'false']] as const;
  const { stdout } = await runGit(findRoot(start), [...OPTIONS, commit, '--', `:(literal)${path}`], { settings });
  const written = stdout.toString('latin1').trim();
  return written === '' ? undefined : Number(written);
}
