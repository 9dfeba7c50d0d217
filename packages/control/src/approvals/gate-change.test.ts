import { expect, test } from 'vitest';
import { denyAll } from './approvals-schema.ts';
import { isGatePath } from './gate-change.ts';

test.each([
  'clausemark.yaml',
  'Control/People.yaml',
  '../.github/workflows/x.yml',
  'docs/CODEOWNERS',
  'Jenkinsfile',
  'ci/Jenkinsfile.nightly',
  '.forgejo/workflows/check.yaml',
  '.circleci/config.yml',
  '.woodpecker.yaml',
  'azure-pipelines.yaml',
  'package.json',
  'tools/package.json',
  'pnpm-lock.yaml',
  'package-lock.json',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'npm-shrinkwrap.json',
  '.npmrc',
  '../tools/.npmrc',
  '.yarnrc.yml',
  '.yarn/releases/yarn-4.0.0.cjs',
  '.pnpmfile.cjs',
  'pnpm-workspace.yaml',
  'node_modules/clausemark/index.js',
])('%s decides how changes are judged, or which program judges them', (path) =>
  expect(isGatePath(path, denyAll)).toBe(true),
);

test.each([
  'procedures/QP-841.md',
  'images/lock.json.png',
  'procedures/jenkins.md',
  'circleci/config.yml',
  'README.md',
  'acts/a.yaml',
  'reviews/a.yaml',
])('%s does not', (path) => expect(isGatePath(path, denyAll)).toBe(false));
