// A copy of manual-template in a folder of its own with one commit, for pages that change and check a manual.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './pages.ts';

export interface SampleManual {
  /** Folder above the manual; the manual is `manual-template` in it, as in this repository. */
  readonly above: string;
  readonly folder: string;
  /** Where a reader types a command: beside the manuals when it makes or names one, else in the manual. */
  placeOf(args: readonly string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Deletes every file of the manual. */
  clear(): void;
}

export function sampleManual(): SampleManual {
  const above = mkdtempSync(join(tmpdir(), 'clausemark-docs-'));
  const folder = join(above, 'manual-template');
  cpSync(join(root, 'manual-template'), folder, { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'Sample');
  return {
    above,
    folder,
    placeOf: (args) =>
      args[0] === 'init' || args.some((word) => /^[\w-]+$/.test(word) && existsSync(join(above, word)))
        ? above
        : folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    clear() {
      for (const name of readdirSync(folder)) if (name !== '.git') rmSync(join(folder, name), { recursive: true });
    },
  };
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', [...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
