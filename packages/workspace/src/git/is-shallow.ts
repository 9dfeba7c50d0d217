// Whether a clone lacks the beginning of its history.
import { runGit } from './run-git.ts';

export async function isShallow(root: string): Promise<boolean> {
  const { stdout } = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  return stdout.toString('latin1').trim() === 'true';
}
