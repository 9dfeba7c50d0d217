// Writes a rendered report to the terminal or a file. A file that cannot be written stops the command: nobody may miss it.
import { appendFileSync, writeFileSync } from 'node:fs';
import type { Io } from './io.ts';
import type { Output } from './outputs.ts';
import { VerbError } from './verb-error.ts';

export function writeOutput(io: Io, { file }: Output, text: string): void {
  if (file === undefined) io.out(text);
  else attempt(file, () => writeFileSync(file, text));
}

export function appendFile(file: string, text: string): void {
  attempt(file, () => appendFileSync(file, text));
}

function attempt(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VerbError(`Could not write to ${file}: ${reason}`, 'Check that the folder exists and may be written to.');
  }
}

/** @throws VerbError when the file is there already */
export function writeNewFile(file: string, text: string): void {
  attempt(file, () => writeFileSync(file, text, { flag: 'wx' }));
}
