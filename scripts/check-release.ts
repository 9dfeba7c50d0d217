// Whether the commit that is checked out can be published as the version of a tag. Usage: node scripts/check-release.ts v1.2.3
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { troubles } from './release/commit-trouble.ts';
import { releaseProblems } from './release/release-problems.ts';
import { workflowFolders } from './release/workflow-folders.ts';

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
  trouble: troubles(root, tag),
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
