// Writes the files of a new manual into a folder that may hold others. What is there stays; the rest is written, all of it or nothing.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeFiles } from '@clausemark/workspace';

export interface Written {
  readonly written: readonly string[];
  /** There before, and left alone. */
  readonly kept: readonly string[];
}

/** @throws UsageError when a file would lie behind a link, and what the disk throws: then nothing is written */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): Written {
  const isThere = (path: string): boolean => lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined;
  const kept = [...files.keys()].filter(isThere);
  const added = [...files].filter(([path]) => !kept.includes(path));
  makeFolder(folder);
  writeFiles(
    folder,
    added.map(([path, after]) => ({ path, before: undefined, after })),
  );
  return { written: added.map(([path]) => path), kept };
}
