// Where a key lies that somebody named. `~/.ssh` is written in every instruction; the shells of Windows leave it to the program, and so does
// a question on a terminal.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export function keyPath(cwd: string, given: string, home: string = homedir()): string {
  return /^~[/\\]/.test(given) ? join(home, given.slice(2)) : resolve(cwd, given);
}
