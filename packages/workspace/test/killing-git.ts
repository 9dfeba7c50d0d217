// A git on PATH that kills the program that called it, before or after the nth call: what a pulled plug leaves behind.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './repository.ts';

export interface KillingGit {
  /** Folder to put first on PATH. */
  readonly folder: string;
  /** Calls so far. */
  readonly calls: () => number;
}

/** @param nth call to kill at, counted from 1; 0 never kills. @param when before git runs, or after it has done its work */
export function killingGit(nth: number, when: 'before' | 'after'): KillingGit {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  const counter = join(folder, 'count');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(counter, '0');
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh
n=$(($(cat '${counter}') + 1))
echo $n > '${counter}'
[ $n = ${nth} ] && [ ${when} = before ] && kill -9 $PPID && exit 1
'${real}' "$@"
code=$?
[ $n = ${nth} ] && [ ${when} = after ] && kill -9 $PPID
exit $code
`,
    { mode: 0o755 },
  );
  return { folder, calls: () => Number(readFileSync(counter, 'utf8')) };
}
