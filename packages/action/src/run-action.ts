// The whole action on one screen: a mode in, an exit code out. Whatever goes wrong is a failure with its remedy, never a pass.
import { GitError } from '@clausemark/workspace';
import { ActionError } from './action-error.ts';
import { runVerb } from './cli-mode.ts';
import { addSummary, announce, setOutput } from './commands.ts';
import { commentMode } from './comment-mode.ts';
import { gateMode } from './gate/gate-mode.ts';
import { readInputs, type Inputs, type Mode } from './inputs.ts';
import { ledgerMode } from './ledger-mode.ts';
import { lintMode } from './lint-mode.ts';
import type { Surroundings } from './surroundings.ts';

const run: Readonly<Record<Mode, (surroundings: Surroundings, inputs: Inputs) => Promise<number>>> = {
  lint: lintMode,
  gate: gateMode,
  comment: commentMode,
  ledger: ledgerMode,
  verify: (surroundings, { root }) => runVerb(surroundings, root, ['verify']),
  doctor: (surroundings, { root, record }) =>
    runVerb(surroundings, root, ['doctor', ...(record ? ['--record', '--push', 'origin'] : [])]),
};

export async function runAction(surroundings: Surroundings): Promise<number> {
  try {
    const inputs = readInputs(surroundings);
    return await run[inputs.mode](surroundings, inputs);
  } catch (error) {
    setOutput(surroundings, 'verdict', 'not-judged');
    announce(surroundings, 'error', explain(error));
    addSummary(
      surroundings,
      '### Clausemark could not do its job\n\nThe log of this step says why. Nothing was judged, and nothing passed.\n',
    );
    return 2;
  }
}

function explain(error: unknown): string {
  // What it names is nowhere else in the log of a job.
  if (error instanceof GitError && error.command !== '')
    return `${error.message} ${error.command} ended with: ${error.stderr.slice(0, 2000)}\n${error.mend}`;
  if (error instanceof ActionError) return `${error.message} ${error.mend}`;
  if (error instanceof Error && 'mend' in error) return `${error.message} ${String(error.mend)}`;
  return `Clausemark broke; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
