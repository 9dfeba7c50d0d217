// The ledger of a call when only a sound one will do.
import { ledgerProblemText, type LedgerEntry, type LedgerHead } from '@clausemark/control';
import type { OpenLedger } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { VerbError } from '../output/verb-error.ts';
import { noLedger } from './no-ledger.ts';
import { openPlace } from './open-place.ts';

export interface SoundLedger {
  readonly ledger: OpenLedger;
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
}

/** @throws VerbError when there is none, or nothing of it can be believed */
export async function soundLedger(input: VerbInput): Promise<SoundLedger> {
  const ledger = await openPlace(input);
  const { state } = ledger;
  if (state.kind === 'sound') return { ledger, entries: state.entries, head: state.head };
  if (state.kind === 'none') throw noLedger(input);
  const [first] = state.problems;
  const what = first === undefined ? '' : `: ${ledgerProblemText(first).what}`;
  throw new VerbError(
    `The ledger is not sound${what}`,
    'Run `clausemark verify` for all of it; nothing of it is shown before.',
  );
}
