// What the doctor asks the platform, where there is a token; without one it says what nobody looked at.
import { APPROVALS_PATH, holdersOn, readApprovals } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import { branchChecks, githubClient, notSeen, ownersCheck, pagesCheck, type Check } from '@clausemark/platforms';
import { repositoryName } from '@clausemark/workspace';
import type { Io } from '../output/io.ts';

/** What each check looks at, for those who read that nobody did. */
const SUBJECTS: Readonly<Record<string, string>> = {
  CTL001: 'Rules of the branches',
  CTL002: 'Stale approvals',
  CTL003: 'Approval of the last push',
  CTL004: 'Force pushes and deletions',
  CTL005: 'Who may go past the rules',
  CTL006: 'Required status',
  CTL008: 'Accounts in CODEOWNERS',
  CTL011: 'Who can see the site',
};

export interface Asked {
  readonly root: string;
  readonly manual: Manual;
  readonly branch: string;
  readonly offline: boolean;
  /** `@name` and `@organisation/team` that CODEOWNERS names for the control. */
  readonly owners: readonly string[];
  readonly today: string;
}

export async function platformChecks(asked: Asked, { env }: Io): Promise<Check[]> {
  const { root, manual, branch, offline, owners } = asked;
  const name = env['GITHUB_REPOSITORY'] ?? (await repositoryName(root));
  const token = env['GITHUB_TOKEN'] ?? env['INPUT_TOKEN'];
  const [repo, owner] = (name ?? '').split('/').reverse();
  if (offline) return unseen('not asked (--offline).', 'Run it without --offline.');
  if (repo === undefined || owner === undefined || repo === '') {
    return unseen(
      'not asked, because it is not known which repository on GitHub this is.',
      'Set the remote origin, or GITHUB_REPOSITORY=owner/name.',
    );
  }
  if (token === undefined || token === '') {
    return unseen(
      'not asked, because there is no token for the API of GitHub.',
      'Set GITHUB_TOKEN to a token that may read the repository and its administration.',
    );
  }
  const client = githubClient({ apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token });
  const where = { owner, repo };
  const { known, approvers } = accountsOf(asked);
  return [
    ...(await branchChecks(client, where, branch)),
    ...(owners.length === 0 ? [] : [await ownersCheck(client, owners, known, approvers)]),
    await pagesCheck(client, where, restricted(manual)),
  ];
}

function unseen(what: string, mend: string): Check[] {
  return Object.entries(SUBJECTS).map(([code, subject]) => notSeen(code, `${subject}: ${what}`, mend));
}

/** Accounts of everybody, and of those who may approve changes of the control today. */
function accountsOf({ manual, today }: Asked): { readonly known: Set<string>; readonly approvers: Set<string> } {
  const { people } = manual.people;
  const { gate } = readApprovals(manual.source(APPROVALS_PATH)?.text).value;
  const holders = new Set(gate.approvers.flatMap((role) => holdersOn(manual.roles, role, today)));
  const ids = (names: readonly string[]): Set<string> => new Set(names.flatMap((name) => people[name]?.github ?? []));
  return { known: ids(Object.keys(people)), approvers: ids([...holders]) };
}

/** Released documents that say they are not for everybody. */
function restricted({ documents }: Manual): string[] {
  return documents
    .filter(
      (document) => document.status === 'released' && !['', 'public'].includes(document.text('classification') ?? ''),
    )
    .map(({ id, path }) => id ?? path);
}
