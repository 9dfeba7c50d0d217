// Finds the git repository a folder lies in, by looking at the disk only.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Top folder of the work tree around a folder: the nearest one that holds `.git`. */
export function findWorkTree(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (current === dirname(current)) return undefined;
  }
}
