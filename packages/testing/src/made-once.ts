// Folders that many tests begin with: made once in a test file and copied for each test, because a copy takes a fraction of the
// processes of git that make one.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const kept = new Map<string, string>();
afterAll(() => {
  for (const folder of kept.values()) rmSync(folder, { recursive: true, force: true });
  kept.clear();
});

/**
 * Fills an empty folder as `make` does, or as it did before.
 *
 * @param what everything that decides what is made
 */
export function madeOnce(folder: string, what: unknown, make: () => void): void {
  const key = keyOf(what);
  if (fill(folder, key)) return;
  make();
  keep(folder, key);
}

/** The same function, for one that makes folders: from the second call with the same arguments on they are copies. */
export function copied<Arguments extends readonly unknown[]>(
  make: (...args: Arguments) => Promise<string>,
  emptyFolder: () => string,
): (...args: Arguments) => Promise<string> {
  return async (...args) => {
    const key = keyOf([String(make), args]);
    const folder = kept.has(key) ? emptyFolder() : await make(...args);
    if (!fill(folder, key)) keep(folder, key);
    return folder;
  };
}

function fill(folder: string, key: string): boolean {
  const from = kept.get(key);
  if (from !== undefined) copy(from, folder);
  return from !== undefined;
}

function keep(folder: string, key: string): void {
  const place = mkdtempSync(join(tmpdir(), 'clausemark-kept-'));
  copy(folder, place);
  kept.set(key, place);
}

/** With times, so that git need not read every file again. */
function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

function keyOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}
