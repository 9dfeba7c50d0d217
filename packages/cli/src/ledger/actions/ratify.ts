// `clausemark ledger ratify ID`: the record by which an emergency stays in force, once it is approved.
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { actTarget, writeAct } from '../write-act.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { target, revision } = await actTarget(input);
  if (revision.kind !== 'emergency' || revision.ratified === true)
    throw new VerbError(
      `${target.doc} ${target.revision} is no emergency that waits to be ratified.`,
      'Name the revision with --revision; `clausemark ledger log` shows them.',
    );
  return writeAct(input, { act: 'ratify', ...target });
}
