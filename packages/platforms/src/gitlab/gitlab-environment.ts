// What a job of GitLab says of itself, as what the adapter needs.
import { PlatformError } from '../platform-error.ts';
import type { MergeRequestReference } from './collect-gitlab-evidence.ts';
import type { GitLabOptions } from './gitlab-client.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface GitLabJob {
  readonly options: GitLabOptions;
  readonly reference: MergeRequestReference;
}

/** @throws PlatformError for what a job of a merge request would have and this does not */
export function gitlabJob(env: Environment): GitLabJob {
  return {
    options: { apiUrl: needed(env, 'CI_API_V4_URL'), token: needed(env, 'GITLAB_TOKEN') },
    reference: {
      host: needed(env, 'CI_SERVER_HOST'),
      project: needed(env, 'CI_PROJECT_ID'),
      path: needed(env, 'CI_PROJECT_PATH'),
      number: Number(needed(env, 'CI_MERGE_REQUEST_IID')),
    },
  };
}

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  const mend =
    name === 'GITLAB_TOKEN'
      ? 'Make a project access token with read_api and keep it as a masked, protected variable.'
      : 'Run it in a pipeline of a merge request.';
  throw new PlatformError('not-found', `${name} is not set.`, mend);
}
