// What the doctor saw, kept in the ledger: a setting that was wrong for a time stays known when it is right again.
import type { LedgerEvent } from '@clausemark/control';
import type { Check } from '@clausemark/platforms';
import { findRoot, writeLedger, type WrittenLedger } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

type Observed = Extract<LedgerEvent, { type: 'control.observed' }>;

const states = { ok: 'ok', problem: 'finding', 'not-seen': 'unknown' } as const satisfies Record<
  Check['state'],
  Observed['rules'][number]['state']
>;

/** @throws VerbError without a sound ledger */
export function recordChecks(root: string, checks: readonly Check[], push: string | undefined): Promise<WrittenLedger> {
  const rules = checks.map(({ code: rule, state, what: detail }) => ({ rule, state: states[state], detail }));
  return writeLedger({
    root: findRoot(root),
    push,
    plan: ({ state }) => {
      if (state.kind !== 'sound')
        throw new VerbError('There is no sound ledger to record it in.', 'Begin it with `clausemark ledger init`.');
      return { events: [{ type: 'control.observed', rules }] };
    },
  });
}
