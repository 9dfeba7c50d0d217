// Gives a finished folder its name. On Windows a folder cannot be moved while some program holds a file in it, and virus scanners and
// programs that mirror folders hold new files for a moment: who waits a little gets it.
import { renameSync } from 'node:fs';

/** Milliseconds between two tries: two seconds in all. */
const WAITS = [10, 30, 60, 100, 200, 300, 500, 800];
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

export interface MoveOptions {
  readonly platform?: NodeJS.Platform;
  readonly rename?: (from: string, to: string) => void;
  readonly wait?: (milliseconds: number) => void;
}

/** @throws what the system says at the last try */
export function moveFolder(from: string, to: string, options: MoveOptions = {}): void {
  const { platform = process.platform, rename = renameSync, wait = sleep } = options;
  // Elsewhere these errors say that somebody may not do it, now or later.
  const waits = platform === 'win32' ? WAITS : [];
  for (const milliseconds of waits) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      wait(milliseconds);
    }
  }
  rename(from, to);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
