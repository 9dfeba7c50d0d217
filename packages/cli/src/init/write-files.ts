// Writes new files into a folder. Never over a file that is there, and all of them or none.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Written {
  readonly written: readonly string[];
  /** There before, and left alone. */
  readonly kept: readonly string[];
}

/** @throws what the disk throws; the files written before are removed again */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): Written {
  const written: string[] = [];
  const kept = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  try {
    for (const [path, text] of files) {
      if (kept.includes(path)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(folder, path));
    throw error;
  }
  return { written, kept };
}
