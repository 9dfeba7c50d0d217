// Whether the commit that is checked out can be published as the version of a tag. Usage: node scripts/check-release.ts v1.2.3
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workflowFolders } from './release/workflow-folders.ts';
import { namedCommits, releaseProblems } from './release/release-problems.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const [tag = ''] = process.argv.slice(2);

const versions = new Map(
  ['site', 'packages/cli', 'packages/create-clausemark'].map((folder) => {
    const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Record<string, string>;
    return [manifest['name'] ?? '', manifest['version'] ?? ''];
  }),
);
const workflows = new Map(
  workflowFolders.flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [folder + name, readFileSync(root + folder + name, 'utf8')] as const),
  ),
);

const problems = releaseProblems({
  tag,
  versions,
  changesets: readdirSync(`${root}.changeset`),
  workflows,
  usable: isUsable,
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Its action is bundled, and the workflow that others call through it does not name the zeros. */
function isUsable(commit: string): boolean {
  const gate = fileAt(commit, '.github/workflows/manual-gate.yml');
  return (
    fileAt(commit, 'packages/action/dist/clausemark-action.js') !== undefined &&
    gate !== undefined &&
    namedCommits(gate).every((used) => fileAt(used, 'packages/action/dist/clausemark-action.js') !== undefined)
  );
}

function fileAt(commit: string, path: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['cat-file', 'blob', `${commit}:${path}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : undefined;
}
