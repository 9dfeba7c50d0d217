// Starts a git repository where there is none. Commits nothing: a commit has an author, and that is a person's to be.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitError } from '../errors/errors.ts';
import { runGit } from './run-git.ts';

export type StartedRepository = 'started' | 'there' | 'no-git';

export async function startRepository(folder: string): Promise<StartedRepository> {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return 'there';
    if (above === dirname(above)) break;
  }
  try {
    await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
    return 'started';
  } catch (error) {
    if (error instanceof GitError && error.code === 'gitMissing') return 'no-git';
    throw error;
  }
}
