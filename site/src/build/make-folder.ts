// Makes a folder and those above it, one after the other. Node's own `recursive` tries for ever where the system says of a folder in
// a folder that is there that there is none: /proc does. The site knows no package that touches the disk, so it has its own.
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** @throws what the system says of the first folder that cannot be made */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
