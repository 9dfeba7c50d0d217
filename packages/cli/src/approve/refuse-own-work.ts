// Nobody approves what he had a hand in. The gate says the same later; here it saves a signature that would count for nothing.
import { contributors } from '@clausemark/control';
import { earlierContributors } from '@clausemark/gate';
import type { JudgedDocument } from '@clausemark/linter';
import { commitsBetween } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';
import type { Approver } from './approver.ts';
import type { CommittedChange } from './open-committed.ts';

interface Wanted extends Pick<CommittedChange, 'change' | 'commits'> {
  readonly documents: readonly JudgedDocument[];
}

const ANOTHER = 'Another holder of the role approves it, or a stand-in: clausemark roles assign ROLE PERSON --acting.';

/** @throws VerbError when the approver wrote commits of the change or drafts of a document, unless the matrix says that authors may approve */
export async function refuseOwnWork(
  root: string,
  { change, commits, documents }: Wanted,
  { person, name }: Approver,
): Promise<void> {
  if (change.matrix.sod === 'solo' || commits.head === undefined) return;
  const made = await commitsBetween(root, commits.base, commits.head);
  if (contributors({ accounts: [], commits: made }, change.base.people).people.has(person))
    throw new VerbError(`${name} wrote commits of this change and cannot approve it.`, ANOTHER);
  const earlier = await earlierContributors(root, { ...change.input, commits }, documents);
  if (earlier === undefined)
    throw new VerbError(
      'This clone is shallow, so nobody can tell who wrote the drafts of what is released.',
      'Fetch the history first: git fetch --unshallow',
    );
  const own = documents.filter(({ key }) => earlier.get(key)?.people.has(person));
  if (own.length === 0) return;
  throw new VerbError(
    `${name} wrote on ${own.map((document) => document.name).join(', ')} before this change, without an approval since, and cannot approve it.`,
    ANOTHER,
  );
}
