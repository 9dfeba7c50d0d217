// Everyone who had a hand in a change: what the platform says and what git says, together. Neither can hide a person of the other.
import { contributors, type ChangeCommit, type Contributors, type EvidenceFile } from '@clausemark/control';
import type { People } from '@clausemark/manual';
import { GitError, commitsBetween, type ListedCommit, type OpenedChange } from '@clausemark/workspace';
import { botsOf } from './bots-of.ts';

/** @param people of the base */
export async function changeContributors(
  root: string,
  { commits }: Pick<OpenedChange, 'commits'>,
  evidence: EvidenceFile,
  people: People,
): Promise<Contributors> {
  const inGit = await Promise.all(
    [...new Set([commits.head, evidence.head])].map((tip) =>
      tip === undefined ? [] : commitsUpTo(root, commits.base, tip),
    ),
  );
  const missing = inGit.includes(undefined) ? [`authors of ${evidence.head}, which is not in this clone`] : [];
  const found = contributors(
    {
      accounts: evidence.accounts,
      commits: identitiesOf(
        inGit.flatMap((list) => list ?? []),
        evidence,
      ),
    },
    people,
    botsOf(people),
  );
  return { ...found, unknown: [...found.unknown, ...evidence.gaps, ...missing] };
}

/** What both say of a commit, side by side; whether the platform made it only the platform can say. */
function identitiesOf(inGit: readonly ListedCommit[], evidence: EvidenceFile): ChangeCommit[] {
  const signed = new Set(evidence.commits.flatMap(({ id, platformSigned }) => (platformSigned ? [id] : [])));
  const ours = inGit.map((commit) => ({ ...commit, platformSigned: signed.has(commit.id) }));
  return [...evidence.commits, ...ours].filter(({ id }) => !isPlatformMerge(id, evidence, signed));
}

/** The merge the platform makes or tries is nobody's text: what came in is judged by its content. */
function isPlatformMerge(id: string, { merge, mergedAt }: EvidenceFile, signed: ReadonlySet<string>): boolean {
  return id === merge && (mergedAt === null || signed.has(id));
}

async function commitsUpTo(root: string, base: string, tip: string): Promise<readonly ListedCommit[] | undefined> {
  try {
    return await commitsBetween(root, base, tip);
  } catch (error) {
    if (error instanceof GitError && /bad object|bad revision|unknown revision|Not a valid/.test(error.stderr))
      return undefined;
    throw error;
  }
}
