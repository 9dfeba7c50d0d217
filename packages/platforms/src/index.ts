// The public face of the package: evidence from platforms, and the errors they end in.
export { collectEvidence, type Collected, type PullReference } from './github/collect-evidence.ts';
export { githubClient, type GitHubClient, type GitHubOptions } from './github/github-client.ts';
export { queuedPulls, type MergeGroup, type QueuedPull } from './github/merge-queue.ts';
export type { Pull } from './github/shapes.ts';
export { PlatformError, type PlatformProblem } from './platform-error.ts';
