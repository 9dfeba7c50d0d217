// Why there is no ledger to look at, and how to get one.
import type { VerbInput } from '../command/command.ts';
import { VerbError } from '../output/verb-error.ts';
import { findWorkTree } from '@clausemark/workspace';
import { rootOf } from './open-place.ts';

export function noLedger(input: VerbInput): VerbError {
  const root = rootOf(input);
  if (findWorkTree(root) === undefined)
    return new VerbError(
      `${root} is not in a git repository, and a ledger is a branch of one.`,
      'Run the command in a clone of the manual, or name the folder of a ledger that was handed to you: --ledger FOLDER.',
    );
  return new VerbError(
    'There is no ledger here: neither this clone nor origin has a branch clausemark-ledger.',
    'Fetch it: git fetch origin clausemark-ledger:clausemark-ledger. A manual without one begins it with `clausemark ledger init`.',
  );
}
