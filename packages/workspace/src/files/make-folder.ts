// Makes a folder and those above it, one after the other. Node's own `recursive` tries for ever where the system says of a folder in
// a folder that is there that there is none: /proc does.
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';

/** @throws UsageError at the first folder that cannot be made */
export function makeFolder(path: string, mode?: number): void {
  try {
    makeFolders(path, mode);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError('cannotMakeFolder', errorTexts.cannotMakeFolder(path, reason));
  }
}

function makeFolders(path: string, mode: number | undefined): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolders(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
