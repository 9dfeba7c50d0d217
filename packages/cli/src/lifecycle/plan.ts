// What a verb is about to write, and the one way it is written: shown when asked for, confirmed when questions were asked, all or nothing.
import { resolve } from 'node:path';
import { escapeTerminal } from '@clausemark/reporters';
import { findRoot, writeFiles, type FileWrite } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { VerbError } from '../output/verb-error.ts';
import { asDiff } from './as-diff.ts';

export interface Plan {
  readonly files: readonly FileWrite[];
  /** Sentences for the person, behind the name of what was written. */
  readonly notes: readonly string[];
}

/**
 * Carries a plan out.
 *
 * @param asked questions were asked: the edits are shown and a last yes is needed
 * @returns true when the files were written
 */
export async function carryOut(input: VerbInput, { files, notes }: Plan, asked: boolean): Promise<boolean> {
  const { io, flags } = input;
  const dry = flags['dryRun'] === true;
  if (dry || asked || flags['diff'] === true) io.out(files.map(asDiff).join(''));
  if (asked && !dry && !(await io.asker?.confirm('Write this?'))) {
    throw new VerbError('Nothing was written.', 'Run the command again when you are ready.');
  }
  if (!dry) writeFiles(rootOf(input), files);
  for (const { path } of files) io.out(`${dry ? 'Would write' : 'Wrote'} ${escapeTerminal(path)}\n`);
  for (const note of notes) io.out(`${escapeTerminal(note)}\n`);
  return !dry;
}

/** Folder of the manual that the call means. */
export function rootOf({ flags, io }: VerbInput): string {
  return findRoot(resolve(io.cwd, textFlag(flags, 'root') ?? '.'));
}
