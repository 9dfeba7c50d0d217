// Changes of the control itself: which paths they are, that they come alone, and who must approve them.
import { matchesAny } from '@clausemark/manual';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Approvals } from './approvals-schema.ts';
import type { RequiredRoles, Slot } from './required-roles.ts';

/** Paths that decide what the gate does. Configuration can add to them, never take away. */
export const gatePaths: readonly string[] = [
  'clausemark.yaml',
  'control/**',
  '.github/**',
  '.gitlab-ci.yml',
  '.gitlab/**',
  'azure-pipelines.{yml,yaml}',
  '.azuredevops/**',
  '.azure-pipelines/**',
  'bitbucket-pipelines.yml',
  // Other services that may run the check. Whoever changes what they do changes what is checked.
  '.{gitea,forgejo,circleci,woodpecker,buildkite,semaphore,teamcity,tekton}/**',
  '.{woodpecker,drone,travis,cirrus,appveyor}.{yml,yaml}',
  'appveyor.yml',
  '**/Jenkinsfile*',
  '**/CODEOWNERS',
  '**/.gitattributes',
  '**/.mailmap',
  '.gitmodules',
  // A company that installs the tool from its own repository installs what these say, and some of them are run while it does.
  '**/package.json',
  '**/*lock.{json,yaml}',
  '**/{yarn,bun}.lock',
  '**/bun.lockb',
  '**/npm-shrinkwrap.json',
  '**/.npmrc',
  '**/.yarnrc*',
  '**/.yarn/**',
  '**/.pnpmfile.*',
  '**/pnpm-workspace.yaml',
  '**/node_modules/**',
];

/**
 * Capital and small letters count as one: many computers take `.GITATTRIBUTES` for `.gitattributes`.
 *
 * @param path from the root of the manual; where the manual is a folder of its repository, what lies above it counts as well
 */
export function isGatePath(path: string, matrix: Approvals): boolean {
  const globs = [...gatePaths, ...matrix.gate.paths].map((glob) => glob.toLowerCase());
  return matchesAny(globs, path.replace(/^(?:\.\.\/)+/, '').toLowerCase());
}

export interface GateChange {
  /** Gate paths among the changed ones; empty when the change is none of the gate. */
  readonly paths: readonly string[];
  /** Other changed paths: with gate paths in the same change the gate must fail (rule gate-isolation). */
  readonly others: readonly string[];
  readonly required: RequiredRoles;
}

/** @param matrix of the base */
export function gateChange(changedPaths: readonly string[], matrix: Approvals): GateChange {
  const paths = changedPaths.filter((path) => isGatePath(path, matrix));
  const others = changedPaths.filter((path) => !isGatePath(path, matrix));
  const two = needsTwoPersons(paths, matrix);
  const none: RequiredRoles = { rule: -1, denied: false, slots: [], evidence: 'review' };
  return { paths, others, required: paths.length === 0 ? none : gateApprovals(matrix, two ? 2 : 1) };
}

/** Whether one of the gate's files is named, by its name or its path, as one that two persons approve. Gate and verifier ask the same. */
export function needsTwoPersons(paths: readonly string[], { gate: { two_person: names } }: Approvals): boolean {
  return paths.some((path) => names.some((name) => path === name || path.endsWith(`/${name}`)));
}

/** What the approvers of the gate approve, one or two of them: its files, keys that stand in none, the removal of objects. */
export function gateApprovals({ gate: { approvers } }: Approvals, persons: 1 | 2): RequiredRoles {
  const slot: Slot = { name: approvers.join(' | '), roles: approvers };
  const slots = persons === 2 ? [slot, slot] : [slot];
  return { rule: -1, denied: approvers.length === 0, slots, evidence: 'review' };
}

/** What an approval of a gate change is for: the changed files by path and content; a deleted file has no content. */
export function gateDigest(files: readonly { readonly path: string; readonly sha256: string | null }[]): string {
  const sorted = files
    .map(({ path, sha256: hash }) => ({ path, sha256: hash }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return sha256(canonicalJson({ v: 'clausemark-gate/1', files: sorted }));
}
