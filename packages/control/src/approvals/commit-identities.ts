// Which identities of commits count as contributors. A merge that the platform made by its button holds nobody's work.
import type { ChangeCommit } from './contributors.ts';

const PLATFORM = 'noreply@github.com';

export interface PlainCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
}

/**
 * @param platformMade true for a commit that the platform made and signed. Where nobody can tell any more, a commit that says so is
 *   believed: it can hide who pressed the button, never who wrote the text.
 */
export function changeCommits(
  commits: readonly PlainCommit[],
  platformMade: (id: string) => boolean = () => true,
): ChangeCommit[] {
  return commits.flatMap(({ id, parents, authorEmail, committerEmail, message }) => {
    const platformSigned = committerEmail.toLowerCase() === PLATFORM && platformMade(id);
    return platformSigned && parents.length > 1 ? [] : [{ authorEmail, committerEmail, message, platformSigned }];
  });
}
