// A mistyped verb would be read as the folder of `check`, because `check` needs no verb. It is refused with the nearest verb instead.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../output/io.ts';
import { VerbError } from '../output/verb-error.ts';
import { near } from '@clausemark/manual';
import { didYouMean } from './did-you-mean.ts';
import { verbNames } from './verb-names.ts';

/** @throws VerbError when the first argument is neither a verb nor a flag nor something on disk, or help is wanted of no verb */
export function refuseUnknownVerb([first, second]: readonly string[], { cwd }: Io): void {
  const names: readonly string[] = verbNames;
  if (first === 'help') return refuseUnknownHelp(second, names);
  if (first === undefined || first.startsWith('-') || names.includes(first) || existsSync(resolve(cwd, first))) return;
  const verb = first.includes('/') ? undefined : near(first, names);
  throw new VerbError(
    `There is no verb and no folder "${first}".`,
    verb === undefined
      ? 'Check the spelling; `clausemark --help` lists the verbs.'
      : `Did you mean \`clausemark ${verb}\`?`,
  );
}

/** `help nosuch` would be answered by the help of everything. */
function refuseUnknownHelp(verb: string | undefined, names: readonly string[]): void {
  if (verb === undefined || verb.startsWith('-') || names.includes(verb)) return;
  throw new VerbError(
    `There is no verb "${verb}", so there is no help of it.`,
    `${didYouMean(verb, names)}\`clausemark help\` lists the verbs.`,
  );
}
