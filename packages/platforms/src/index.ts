// The public face of the package: evidence from platforms, and the errors they end in.
export { collectEvidence, type Collected, type PullReference } from './github/collect-evidence.ts';
export { githubClient, type GitHubClient, type GitHubOptions } from './github/github-client.ts';
export { queuedPulls, type MergeGroup, type QueuedPull } from './github/merge-queue.ts';
export type { Pull } from './github/shapes.ts';
export { branchChecks, STATUS } from './doctor/branch-checks.ts';
export { notSeen, ok, problem, type Check } from './doctor/check.ts';
export { codeownersChecks, gateOwners } from './doctor/codeowners-checks.ts';
export { ownersCheck } from './doctor/owners-check.ts';
export { pagesCheck } from './doctor/pages-check.ts';
export { workflowChecks } from './doctor/workflow-checks.ts';
export type { WorkflowText } from './doctor/workflow-file.ts';
export { PlatformError, type PlatformProblem } from './platform-error.ts';
export { collectGitLabEvidence, type MergeRequestReference } from './gitlab/collect-gitlab-evidence.ts';
export { gitlabClient, type GitLabClient, type GitLabOptions } from './gitlab/gitlab-client.ts';
export { gitlabJob, type GitLabJob } from './gitlab/gitlab-environment.ts';
