// Folders of a build that does not end as it should: removed when the process is told to end, or by a later build.
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A build takes minutes: what is older was left by one that was killed, perhaps on another machine, where its process cannot be asked for. */
const SURELY_LEFT = 24 * 60 * 60 * 1000;

/** What the name of a folder of an unfinished build begins with; `mkdtemp` adds six letters. */
export function unfinishedPrefix(outDir: string): string {
  return `.${basename(outDir)}.building-`;
}

/** Removes the folders that there are when the process is told to end, which it then does as if nobody had listened. Returns what ends the listening. */
export function removeWhenTold(folders: readonly string[]): () => void {
  const remove = (signal: NodeJS.Signals): void => {
    ignore();
    for (const folder of folders) tryToRemove(folder);
    process.kill(process.pid, signal);
  };
  const ignore = (): void => {
    for (const signal of SIGNALS) process.off(signal, remove);
  };
  for (const signal of SIGNALS) process.on(signal, remove);
  return ignore;
}

/** Removes what builds left that were killed a day ago or more. To be called when the site stands: one of them may hold the last one. */
export function removeLeftovers(outDir: string): void {
  const parent = dirname(outDir);
  const prefix = unfinishedPrefix(outDir);
  for (const name of namesIn(parent)) {
    if (!name.startsWith(prefix) || !/^[A-Za-z0-9]{6}(?:-old)?$/.test(name.slice(prefix.length))) continue;
    // A site that is being replaced at this moment lies beside the new one, and may be put back.
    const beside = join(parent, name.replace(/-old$/, ''));
    if (isLeft(join(parent, name)) && (isLeft(beside) || !existsSync(beside))) tryToRemove(join(parent, name));
  }
}

function isLeft(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && Date.now() - stats.mtimeMs > SURELY_LEFT;
}

/** None where they may not be read: a finished site is not lost for that. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What cannot be removed stays: nothing depends on it. */
function tryToRemove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Somebody else's, or written to at this moment.
  }
}
