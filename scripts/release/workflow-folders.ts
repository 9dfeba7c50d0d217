// Where the workflows are that name a release of ours.

export const workflowFolders = [
  '.github/workflows/',
  'packages/action/starter/.github/workflows/',
  'packages/action/starter/other/',
] as const;
