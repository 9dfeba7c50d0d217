// `clausemark ledger withdraw ID --reason TEXT --effective DAY`: the record by which a revision ends, once it is approved.
import { isDay } from '@clausemark/control';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { actTarget, writeAct } from '../write-act.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { target } = await actTarget(input);
  const reason = textFlag(input.flags, 'reason')?.trim() ?? '';
  const effective = textFlag(input.flags, 'effective') ?? '';
  if (reason === '' || !isDay(effective))
    throw new VerbError(
      'It is not said why it is withdrawn, and from when.',
      'Give --reason "what is wrong with it" and --effective 2026-12-01.',
    );
  return writeAct(input, { act: 'withdraw', ...target, effective, reason });
}
