// Stores contents as blobs, hundreds in one process. Nothing refers to them yet, so a run that dies here leaves only garbage.
import { BugError } from '../errors/errors.ts';
import { runGit } from './run-git.ts';

/** Settings for everything that writes: what git says is stored survives the loss of power. */
export const durable: readonly (readonly [string, string])[] = [['core.fsync', 'all']];

/** Ids of the blobs, in order. */
export async function writeBlobs(root: string, contents: readonly Uint8Array[]): Promise<string[]> {
  if (contents.length === 0) return [];
  const args = ['fast-import', '--quiet'];
  const { stdout } = await runGit(root, args, { input: commands(contents), settings: durable });
  const ids = stdout.toString('latin1').trim().split('\n');
  if (ids.length !== contents.length) throw new BugError(`git stored ${ids.length} of ${contents.length} blobs`);
  return ids;
}

function* commands(contents: readonly Uint8Array[]): Generator<string | Uint8Array> {
  for (const [index, content] of contents.entries()) {
    yield `blob\nmark :${index + 1}\ndata ${content.length}\n`;
    yield content;
    yield `\nget-mark :${index + 1}\n`;
  }
}
