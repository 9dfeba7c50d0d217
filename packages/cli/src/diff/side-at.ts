// One side of a comparison: the manual at a commit, in the index, or on the disk.
import { resolve } from 'node:path';
import type { ManualSide } from '@clausemark/control';
import { some } from '@clausemark/linter';
import { escapeTerminal } from '@clausemark/reporters';
import { GitError, openSide, refNames, type OpenedSide } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { near } from '@clausemark/manual';
import { progress } from '../output/progress.ts';
import type { Io } from '../output/io.ts';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError or GitError when `at` names nothing */
export async function sideAt({ flags, io }: VerbInput, at: string | undefined): Promise<ManualSide> {
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const reading = progress(io, 'reading documents');
  try {
    const side = await openSide({
      root,
      at,
      ...(flags['cache'] === false && { cache: false as const }),
      onProgress: ({ read, total }) => reading.update(read, total),
    });
    tellLeftOut(side, io);
    return side;
  } catch (error) {
    throw at !== undefined && error instanceof GitError && error.code === 'unknownRevision'
      ? await withNearest(error, root, at)
      : error;
  } finally {
    reading.end();
  }
}

/** To git they are unchanged, and so they are here; whoever reads a comparison of the disk must know that they were not looked at there. */
function tellLeftOut({ tree, manual }: OpenedSide, io: Io): void {
  const documents = [...tree.leftOut.keys()].filter((path) => manual.byPath.has(path));
  const [first, second] = documents;
  if (first === undefined) return;
  const count = second === undefined ? '1 tracked document is' : `${documents.length} tracked documents are`;
  const line = `${count} not in this checkout (sparse checkout) and compared as git keeps them: ${some(documents)}`;
  io.err(`note: ${escapeTerminal(line)}\n`);
}

async function withNearest(error: GitError, root: string, at: string): Promise<Error> {
  const name = near(at, ['HEAD', 'index', ...(await refNames(root))]);
  return name === undefined ? error : new VerbError(error.message, `Did you mean ${name}? ${error.mend}`);
}
