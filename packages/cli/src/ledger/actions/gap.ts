// `clausemark ledger gap --cause WORD --from INSTANT --note TEXT`: a time in which the control did not work, said by whoever found out.
import { isInstant, type LedgerEvent } from '@clausemark/control';
import { nowInstant } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { addOnce } from '../add-once.ts';

type Gap = Extract<LedgerEvent, { type: 'control.gap' }>;

const gapCauses = ['outage', 'force-push', 'bypass', 'drift', 'other'] as const satisfies readonly Gap['cause'][];

export async function run(input: LedgerInput): Promise<number> {
  const gap = gapOf(input);
  return addOnce(input, () => [gap]);
}

/** @throws VerbError for a gap that was not or could not have been */
function gapOf({ flags }: LedgerInput): Gap {
  const cause = gapCauses.find((name) => name === textFlag(flags, 'cause'));
  const [from = '', to, note = ''] = [textFlag(flags, 'from'), textFlag(flags, 'to'), textFlag(flags, 'note')?.trim()];
  if (cause === undefined || note === '')
    throw new VerbError(
      'A gap says what it came from and what happened.',
      `Give --cause, one of ${gapCauses.join(', ')}, and --note "what happened, and what was done".`,
    );
  const instants = [from, ...(to === undefined ? [] : [to])];
  const wrong = instants.find((instant) => !isInstant(instant));
  if (wrong !== undefined)
    throw new VerbError(`"${wrong}" is no time.`, 'Write times in UTC, such as 2026-11-22T08:00:00Z.');
  const now = nowInstant();
  if (instants.some((instant) => instant > now) || (to !== undefined && to < from))
    throw new VerbError('It ends before it begins, or lies ahead.', 'Leave --to out while the gap is not over.');
  return { type: 'control.gap', cause, from, to: to ?? null, note };
}
