// Puts the packed command into create-clausemark instead of a dependency on it: `npm create` then fetches two packages and not the two hundred
// that build pages, and asks its first question after seconds.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = "'clausemark/bin/clausemark.js'";

/** @param command the packed command */
export function commandInside(folder: string, command: string): void {
  cpSync(join(command, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(command, 'bin/clausemark.js'), join(folder, 'bin/clausemark.js'));
  const bin = join(folder, 'bin/create-clausemark.js');
  const text = readFileSync(bin, 'utf8');
  if (!text.includes(PACKAGE)) throw new Error(`${bin} does not start ${PACKAGE}`);
  writeFileSync(bin, text.replace(PACKAGE, "'./clausemark.js'"));
}
