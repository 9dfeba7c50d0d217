// The folder a site is published in: refused when it holds anything we did not make, built beside it and then swapped in.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { moveFolder } from './move-folder.ts';
import { unfinishedPrefix } from './unfinished.ts';

export const MARKER = 'clausemark-site.txt';
const MARK = 'Published by clausemark. The next build replaces this folder and everything in it.\n';

export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
  readonly mend: string;

  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

/** @throws OutputFolderError when the folder holds something that is not a site of ours */
export function checkOutputFolder(outDir: string): string {
  const folder = resolve(outDir);
  const found = statsOf(folder);
  if (found === undefined) return folder;
  if (!found.isDirectory())
    throw new OutputFolderError(`"${folder}" is not a folder.`, 'Name a new folder for the site.');
  if (readdirSync(folder).length > 0 && !isOurs(folder))
    throw new OutputFolderError(
      `"${folder}" is not empty and was not made by clausemark.`,
      'Name a new or empty folder: a build replaces the whole folder.',
    );
  return folder;
}

function statsOf(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotBeMade(folder, error);
  }
}

function cannotBeMade(folder: string, error: unknown): OutputFolderError {
  const reason = error instanceof Error ? error.message : String(error);
  return new OutputFolderError(
    `"${folder}" cannot be made (${reason}).`,
    'Check the permissions and the space of the folder above it, or name another one.',
  );
}

function isOurs(folder: string): boolean {
  const marker = join(folder, MARKER);
  return (lstatSync(marker, { throwIfNoEntry: false })?.isFile() ?? false) && readFileSync(marker, 'utf8') === MARK;
}

/** A new folder beside the output folder, on the same disk, so that it can take its place in one step. */
export function createStaging(outDir: string): string {
  try {
    makeFolder(dirname(outDir));
    return mkdtempSync(join(dirname(outDir), unfinishedPrefix(outDir)));
  } catch (error) {
    throw cannotBeMade(outDir, error);
  }
}

/** Puts the finished site in place. What was there goes only after the new one stands; a failure puts it back. */
export function swapIn(staging: string, outDir: string): void {
  checkOutputFolder(outDir);
  writeFileSync(join(staging, MARKER), MARK);
  chmodSync(staging, 0o755);
  const old = `${staging}-old`;
  const replaces = existsSync(outDir);
  if (replaces) moveFolder(outDir, old);
  try {
    moveFolder(staging, outDir);
  } catch (error) {
    if (replaces) moveFolder(old, outDir);
    throw error;
  }
  if (replaces) rmSync(old, { recursive: true, force: true, maxRetries: 3 });
}
