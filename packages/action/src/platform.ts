// The platform the action runs on: its API, where to fetch from, and which repository it is about.
import { githubClient, type GitHubClient } from '@clausemark/platforms';
import type { FetchSource } from '@clausemark/workspace';
import { ActionError } from './action-error.ts';
import type { Inputs } from './inputs.ts';
import type { Surroundings } from './surroundings.ts';

export interface Platform {
  readonly client: GitHubClient;
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
  readonly source: FetchSource;
}

export function openPlatform({ env, protocols, retryWait }: Surroundings, { token }: Inputs): Platform {
  const [owner = '', repo = '', ...more] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === '' || repo === '' || more.length > 0) {
    throw new ActionError('GITHUB_REPOSITORY is not set.', 'Run the action in a workflow of GitHub.');
  }
  if (token === '')
    throw new ActionError('There is no token.', 'Pass token: ${{ github.token }}, which is its default.');
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    client: githubClient({ apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token, retryWait }),
    host: new URL(server).host || 'github.com',
    owner,
    repo,
    source: {
      url: `${server}/${owner}/${repo}`,
      authorization: `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      protocols,
    },
  };
}
