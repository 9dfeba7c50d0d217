// The commit a manual comes from, when it comes from exactly one: nothing may name a commit for text that is not in it.
import { findRoot } from './files/find-root.ts';
import type { Entry } from './files/entry.ts';
import { findWorkTree } from './git/git-folder.ts';
import { readGitConfig } from './git/git-config.ts';
import { listCommit, listIndex } from './git/list-revision.ts';
import { listWorkTree } from './git/list-work-tree.ts';
import { resolveCommit } from './git/resolve-commit.ts';
import { GitError } from './errors/errors.ts';

/**
 * Full id of the commit whose files are the files of the manual; undefined outside of git, before the first commit, and
 * when any file below the manual's folder is new, changed or gone.
 */
export async function sourceCommit(options: {
  readonly root: string;
  readonly at?: string | undefined;
}): Promise<string | undefined> {
  const root = findRoot(options.root);
  if (findWorkTree(root) === undefined) return undefined;
  const { at } = options;
  if (at !== undefined && at !== 'index') return resolveCommit(root, at);
  const head = await headCommit(root);
  if (head === undefined) return undefined;
  const now = at === 'index' ? await listIndex(root) : listWorkTree(root, readGitConfig(root)).entries;
  return sameFiles(await listCommit(root, head), now) ? head : undefined;
}

async function headCommit(root: string): Promise<string | undefined> {
  try {
    return await resolveCommit(root, 'HEAD');
  } catch (error) {
    if (error instanceof GitError && error.code === 'noCommitYet') return undefined;
    throw error;
  }
}

function sameFiles(committed: readonly Entry[], now: readonly Entry[]): boolean {
  const ids = new Map(committed.map(({ path, id }) => [path, id]));
  return (
    committed.length === now.length &&
    now.every(({ path, id, kind }) => ids.has(path) && (kind !== 'file' || id === ids.get(path)))
  );
}
