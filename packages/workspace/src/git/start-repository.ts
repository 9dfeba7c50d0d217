// Starts a git repository where there is none. Commits nothing: a commit has an author, and that is a person's to be.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitError } from '../errors/errors.ts';
import { runGit } from './run-git.ts';

export type StartedRepository = 'started' | 'there' | 'no-git';

/** The folder of the repository that a folder would be a part of; undefined when there is none, or the folder is its top. */
export function repositoryAbove(folder: string): string | undefined {
  const top = topOf(folder);
  return top === folder ? undefined : top;
}

function topOf(folder: string): string | undefined {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (above === dirname(above)) return undefined;
  }
}

export async function startRepository(folder: string): Promise<StartedRepository> {
  if (topOf(folder) !== undefined) return 'there';
  try {
    await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
    return 'started';
  } catch (error) {
    if (error instanceof GitError && error.code === 'gitMissing') return 'no-git';
    throw error;
  }
}
