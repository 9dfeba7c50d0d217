// The change as it was committed: never what lies on the disk of the approver.
import { judgeChange, type JudgedChange } from '@clausemark/linter';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { openForCheck, type OpenedForCheck } from '../output/open-change.ts';
import { VerbError } from '../output/verb-error.ts';

export interface CommittedChange extends Pick<OpenedForCheck, 'today' | 'commits'> {
  readonly change: JudgedChange;
}

/** @throws VerbError without a base, a whole history or an approval matrix on the base */
export async function openCommitted(input: VerbInput): Promise<CommittedChange> {
  const base = textFlag(input.flags, 'base');
  if (base === undefined)
    throw new VerbError(
      'Nothing to compare with.',
      'Name the branch the change goes to, for example --base origin/main.',
    );
  const flags = { ...input.flags, at: textFlag(input.flags, 'at') ?? 'HEAD' };
  const opened = await openForCheck({ ...input, flags }, textFlag(flags, 'root'), base);
  const { history, matrix } = opened.change;
  if (!history.complete) throw new VerbError(history.problem, history.mend);
  if (matrix === undefined)
    throw new VerbError(
      `${base} has no control/approvals.yaml: nobody can approve anything.`,
      'The approval matrix comes first, by a pull request of its own.',
    );
  return { change: judgeChange(opened.change), today: opened.today, commits: opened.commits };
}
