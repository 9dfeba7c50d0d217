// The modes that are verbs of the command: lint, ledger, verify, doctor. They run in this process, from the same bundle.
import { join } from 'node:path';
import { makeFolder } from '@clausemark/workspace';
import { run } from 'clausemark/run';
import type { Surroundings } from './surroundings.ts';

/** A file for a report, in the folder the runner empties. */
export function reportFile({ env }: Surroundings, name: string): string {
  const folder = join(env['RUNNER_TEMP'] ?? '.', 'clausemark');
  makeFolder(folder);
  return join(folder, name);
}

/** Runs a verb where the manual is checked out. */
export function runVerb({ env, out }: Surroundings, root: string, args: readonly string[]): Promise<number> {
  const cwd = join(env['GITHUB_WORKSPACE'] ?? '.', root);
  return run(args, { cwd, env, out, err: out, color: false, columns: 120, interactive: false });
}
