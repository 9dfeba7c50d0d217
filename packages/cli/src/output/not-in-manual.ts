// A path that is no file of the manual: where the file lies in another manual, the call that names it is told.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CONFIG_PATH } from '@clausemark/manual';
import { findRoot } from '@clausemark/workspace';
import type { Io } from './io.ts';
import { VerbError } from './verb-error.ts';

/**
 * The error for a path that a manual does not have.
 *
 * @param path relative to the manual's root
 * @param root of the manual, absolute
 */
export function notInManual({ cwd }: Io, root: string, path: string): VerbError {
  const full = join(root, path);
  const other = manualOf(full);
  if (other !== undefined && other !== root) {
    const folder = relative(realpathSync(cwd), other) || '.';
    return new VerbError(
      `${path} is not a file of this manual, but of the one in ${folder}.`,
      `Name that manual; the path then counts from its folder: clausemark config --root ${folder} --print ${relative(other, full)}`,
    );
  }
  if (path.startsWith('../'))
    return new VerbError(
      `${path} lies outside of this manual.`,
      'Give a path of a file in it, or name another manual with --root; the path then counts from its folder.',
    );
  return new VerbError(
    `${path} is not a file of this manual.`,
    'Give a path from where you are, for example procedures/QP-841-suppliers.md, or name another manual with --root; the path then counts from its folder.',
  );
}

/** The folder of the manual that holds a file; undefined where there is no such file, or no clausemark.yaml above it. */
function manualOf(file: string): string | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const folder = findRoot(dirname(file));
  return existsSync(join(folder, CONFIG_PATH)) ? folder : undefined;
}
