// Whether git has what a judgement needs between a base and a head. Missing history must never look like "nothing changed".
import type { HistoryState } from '@clausemark/control';
import { isShallow } from '../git/is-shallow.ts';
import { runGit } from '../git/run-git.ts';

const FETCH =
  'Fetch the history: git fetch --unshallow, or in GitHub Actions fetch-depth: 0 on actions/checkout (2 is enough for the merge commit of a pull request).';

/** @param head a commit id; the index and the disk stand on HEAD */
export async function historyState(top: string, base: string, head: string): Promise<HistoryState> {
  if (base === head) {
    return broken(
      'Base and head are the same commit, so there is no change to judge.',
      'Name the commit before the change as the base.',
    );
  }
  const { code } = await runGit(top, ['merge-base', '--is-ancestor', base, head], { accept: [0, 1] });
  if (code === 0) return { complete: true };
  if (await isShallow(top))
    return broken('This clone is shallow, and the base is not among the commits it has before the head.', FETCH);
  const common = await mergeBase(top, base, head);
  return common === undefined
    ? broken('Base and head have no common history.', 'Name the branch that the change goes to as the base.')
    : broken(
        'The base has commits that the head lacks: the change would undo them.',
        `Bring the branch up to date with the base first: git merge, or "Update branch". To see your own change only, name the commit where the two part as the base: ${common.slice(0, 12)}.`,
      );
}

/** The last commit that both have; undefined when there is none. */
export async function mergeBase(top: string, one: string, other: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(top, ['merge-base', one, other], { accept: [0, 1] });
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

function broken(problem: string, mend: string): HistoryState {
  return { complete: false, problem, mend };
}
