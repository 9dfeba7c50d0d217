// What the doctor asks the platform, where there is a token; without one it says what nobody looked at.
import type { Manual } from '@clausemark/manual';
import { branchChecks, githubClient, notSeen, pagesCheck, type Check } from '@clausemark/platforms';
import { repositoryName } from '@clausemark/workspace';
import type { Io } from '../output/io.ts';

const CODES = ['CTL001', 'CTL002', 'CTL003', 'CTL004', 'CTL005', 'CTL006', 'CTL011'];

export interface Asked {
  readonly root: string;
  readonly manual: Manual;
  readonly branch: string;
  readonly offline: boolean;
}

export async function platformChecks({ root, manual, branch, offline }: Asked, { env }: Io): Promise<Check[]> {
  const name = env['GITHUB_REPOSITORY'] ?? (await repositoryName(root));
  const token = env['GITHUB_TOKEN'] ?? env['INPUT_TOKEN'];
  const [repo, owner] = (name ?? '').split('/').reverse();
  if (offline) return unseen('The platform was not asked (--offline).', 'Run it without --offline.');
  if (repo === undefined || owner === undefined || repo === '') {
    return unseen(
      'Which repository on GitHub this is, is not known.',
      'Set the remote origin, or GITHUB_REPOSITORY=owner/name.',
    );
  }
  if (token === undefined || token === '') {
    return unseen(
      'There is no token for the API of GitHub.',
      'Set GITHUB_TOKEN to a token that may read the repository and its administration.',
    );
  }
  const client = githubClient({ apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token });
  const where = { owner, repo };
  return [...(await branchChecks(client, where, branch)), await pagesCheck(client, where, restricted(manual))];
}

function unseen(what: string, mend: string): Check[] {
  return CODES.map((code) => notSeen(code, what, mend));
}

/** Released documents that say they are not for everybody. */
function restricted({ documents }: Manual): string[] {
  return documents
    .filter(
      (document) => document.status === 'released' && !['', 'public'].includes(document.text('classification') ?? ''),
    )
    .map(({ id, path }) => id ?? path);
}
