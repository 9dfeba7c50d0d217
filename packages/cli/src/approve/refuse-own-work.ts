// Nobody approves what he had a hand in. The gate says the same later; here it saves a signature that would count for nothing.
import { contributors } from '@clausemark/control';
import type { JudgedChange } from '@clausemark/linter';
import { changeCommits } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';
import type { Approver } from './approver.ts';
import type { CommittedChange } from './open-committed.ts';

/** @throws VerbError when commits of the change are by the approver, unless the matrix says that authors may approve */
export async function refuseOwnWork(
  root: string,
  { base, matrix }: JudgedChange,
  { commits }: Pick<CommittedChange, 'commits'>,
  { person, name }: Approver,
): Promise<void> {
  if (matrix.sod === 'solo' || commits.head === undefined) return;
  const made = await changeCommits(root, commits.base, commits.head);
  if (!contributors({ accounts: [], commits: made }, base.people).people.has(person)) return;
  throw new VerbError(
    `${name} wrote commits of this change and cannot approve it.`,
    'Another holder of the role approves it, or a stand-in: clausemark roles assign ROLE PERSON --acting.',
  );
}
