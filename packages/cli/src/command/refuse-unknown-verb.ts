// A mistyped verb would be read as the folder of `check`, because `check` needs no verb. It is refused with the nearest verb instead.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../output/io.ts';
import { VerbError } from '../output/verb-error.ts';
import { near } from './near.ts';
import { verbNames } from './verb-names.ts';

/** @throws VerbError when the first argument is neither a verb nor a flag nor something on disk */
export function refuseUnknownVerb([first]: readonly string[], { cwd }: Io): void {
  const names: readonly string[] = verbNames;
  if (first === undefined || first.startsWith('-') || names.includes(first) || existsSync(resolve(cwd, first))) return;
  const verb = first.includes('/') ? undefined : near(first, names);
  throw new VerbError(
    `There is no verb and no folder "${first}".`,
    verb === undefined
      ? 'Check the spelling; `clausemark --help` lists the verbs.'
      : `Did you mean \`clausemark ${verb}\`?`,
  );
}
