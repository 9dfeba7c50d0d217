// Writes a rendered report to the terminal or a file. A file that cannot be written stops the command: nobody may miss it.
import { appendFileSync, closeSync, constants, openSync, writeFileSync } from 'node:fs';
import type { Io } from './io.ts';
import type { Output } from './outputs.ts';
import { isStream, refuseTarget } from './refuse-target.ts';
import { VerbError } from './verb-error.ts';

/**
 * Characters gathered before they are written: a report can come in a hundred thousand pieces. For more than these Node asks the system for
 * memory each time, three bytes for each.
 */
const AT_ONCE = 32 * 1024;

/** A link that was put there after the look at the target is not followed either. Windows has no such flag. */
const REPLACE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

export async function writeOutput(io: Io, { file }: Output, pieces: Iterable<string>): Promise<void> {
  if (file === undefined) for (const text of gathered(pieces)) await io.out(text);
  else writeTarget(file, pieces);
}

/**
 * Replaces a file that a person named, or writes into a pipe or device. Whoever has much to do before refuses a bad target first.
 *
 * @throws VerbError when it must not be written, or cannot be
 */
export function writeTarget(file: string, pieces: Iterable<string>): void {
  refuseTarget(file);
  attempt(file, () => writeFile(file, pieces));
}

export function appendFile(file: string, text: string): void {
  attempt(file, () => appendFileSync(file, text));
}

/** @throws VerbError when the file is there already, or must not be written */
export function writeNewFile(file: string, text: string): void {
  refuseTarget(file);
  attempt(file, () => writeFileSync(file, text, { flag: 'wx' }));
}

function writeFile(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, isStream(file) ? 'w' : REPLACE);
  try {
    for (const text of gathered(pieces)) writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < AT_ONCE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function attempt(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VerbError(`Could not write to ${file}: ${reason}`, 'Check that the folder exists and may be written to.');
  }
}
