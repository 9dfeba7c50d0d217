// Makes a commit with one file changed, in a repository of its own that borrows the objects of another. Nothing of the other is touched.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runGit } from './run-git.ts';

export interface Planted {
  /** Commit that holds the change. */
  readonly commit: string;
  readonly base: string;
}

const NOBODY = {
  GIT_AUTHOR_NAME: 'clausemark doctor',
  GIT_AUTHOR_EMAIL: 'doctor@clausemark.invalid',
  GIT_COMMITTER_NAME: 'clausemark doctor',
  GIT_COMMITTER_EMAIL: 'doctor@clausemark.invalid',
};

/**
 * @param place an empty folder, which becomes the repository
 * @param from a repository that has the commit
 * @param path from the top of the repository
 */
export async function plantCommit(
  place: string,
  from: string,
  base: string,
  path: string,
  text: string,
): Promise<Planted> {
  await runGit(place, ['init', '--quiet', '--template=', '--initial-branch=clausemark-nothing']);
  const { stdout } = await runGit(from, ['rev-parse', '--git-path', 'objects']);
  const objects = resolve(from, stdout.toString('utf8').trim());
  writeFileSync(join(place, '.git/objects/info/alternates'), `${objects}\n`);
  await runGit(place, ['read-tree', base]);
  const blob = await write(place, ['hash-object', '-w', '--stdin'], text);
  await runGit(place, ['update-index', '--cacheinfo', `100644,${blob},${path}`]);
  const tree = await write(place, ['write-tree'], '');
  const commit = await write(place, ['commit-tree', tree, '-p', base], 'A change that nobody controls\n');
  return { commit, base };
}

async function write(place: string, args: readonly string[], input: string): Promise<string> {
  const { stdout } = await runGit(place, args, { input, variables: NOBODY });
  return stdout.toString('utf8').trim();
}
