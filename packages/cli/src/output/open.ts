// Opens the manual a verb works on, with progress, and knows the day. The verbs share it, so they read a manual the same way.
import { resolve } from 'node:path';
import { loadStandards, type ManualStandards } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { openManual, today } from '@clausemark/workspace';
import { textFlag, withoutCache } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';
import { program } from '../program.ts';
import { progress } from './progress.ts';
import { tellAbsent } from './tell-absent.ts';
import { VerbError } from './verb-error.ts';

export interface Opened {
  /** Folder the call named, absolute. */
  readonly folder: string;
  readonly manual: Manual;
  readonly today: string;
  readonly standards: ManualStandards;
}

/** Opens the manual of a call, and says on stderr what of it is not on disk: what a verb lists or publishes is less than the whole. */
export async function open(input: VerbInput, folder: string | undefined): Promise<Opened> {
  const opened = await openUnsaid(input, folder);
  tellAbsent(opened.manual, input.io);
  return opened;
}

/**
 * The same for a verb that says itself what is not on disk.
 *
 * @param folder the folder named, relative to where the command was started; undefined for that folder itself
 * @throws VerbError when there is no document at all: nothing can be said about nothing
 */
export async function openUnsaid({ flags, io }: VerbInput, folder: string | undefined): Promise<Opened> {
  const root = folder === undefined ? io.cwd : resolve(io.cwd, folder);
  const at = textFlag(flags, 'at');
  const reading = progress(io, 'reading documents');
  const manual = await openManual({
    root,
    ...(at !== undefined && { at }),
    program,
    ...(withoutCache(flags) && { cache: false as const }),
    onProgress: ({ read, total }) => reading.update(read, total),
  }).finally(reading.end);
  if (manual.documents.length === 0) throw noDocuments(manual);
  const day = today(manual.config.timezone, textFlag(flags, 'today'));
  return { folder: root, manual, today: day, standards: await loadStandards(manual) };
}

export function noDocuments(manual: Manual): VerbError {
  return new VerbError(
    `No controlled document was found in ${manual.name}.`,
    'Go into the folder of the manual or name it. If it is this one, check `documents` and the folders of `types` in clausemark.yaml. `clausemark init` makes a new manual.',
  );
}
