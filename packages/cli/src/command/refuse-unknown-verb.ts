// A mistyped verb would be read as the folder of `check`, because `check` needs no verb. It is refused with the nearest verb instead.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Io } from '../output/io.ts';
import { VerbError } from '../output/verb-error.ts';
import { verbNames } from './verb-names.ts';

/** @throws VerbError when the first argument is neither a verb nor a flag nor something on disk */
export function refuseUnknownVerb([first]: readonly string[], { cwd }: Io): void {
  const names: readonly string[] = verbNames;
  if (first === undefined || first.startsWith('-') || names.includes(first) || existsSync(resolve(cwd, first))) return;
  const verb = closest(first, [...names]);
  const isNear = distance(first, verb) <= Math.max(2, verb.length / 2) && !first.includes('/');
  throw new VerbError(
    `There is no verb and no folder "${first}".`,
    isNear ? `Did you mean \`clausemark ${verb}\`?` : 'Check the spelling; `clausemark --help` lists the verbs.',
  );
}
