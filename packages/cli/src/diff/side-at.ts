// One side of a comparison: the manual at a commit, in the index, or on the disk.
import { resolve } from 'node:path';
import type { ManualSide } from '@clausemark/control';
import { fileDigests, GitError, openManual, refNames } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { near } from '@clausemark/manual';
import { progress } from '../output/progress.ts';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError or GitError when `at` names nothing */
export async function sideAt({ flags, io }: VerbInput, at: string | undefined): Promise<ManualSide> {
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const reading = progress(io, 'reading documents');
  try {
    const manual = await openManual({
      root,
      at,
      ...(flags['cache'] === false && { cache: false as const }),
      onProgress: ({ read, total }) => reading.update(read, total),
    });
    return { manual, fileDigest: await fileDigests({ root, at }) };
  } catch (error) {
    throw at !== undefined && error instanceof GitError && error.code === 'unknownRevision'
      ? await withNearest(error, root, at)
      : error;
  } finally {
    reading.end();
  }
}

async function withNearest(error: GitError, root: string, at: string): Promise<Error> {
  const name = near(at, ['HEAD', 'index', ...(await refNames(root))]);
  return name === undefined ? error : new VerbError(error.message, `Did you mean ${name}? ${error.mend}`);
}
