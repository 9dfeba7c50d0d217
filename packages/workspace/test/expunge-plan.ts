// The removal of the text of QP-08, as two persons approved it.
import type { LedgerPlan } from '../src/ledger/write-ledger.ts';
import { company } from './ledger-repository.ts';

export function expungePlan(): { readonly object: string; readonly plan: LedgerPlan } {
  const builder = company();
  const [object = ''] = builder.content({ doc: 'QP-08' }).objects;
  const why = { reason: 'Personal data.', authority: 'District Court' };
  const event = { type: 'expunged', object, ...why, ...builder.act() } as const;
  const plan: LedgerPlan = ({ state }) => {
    const entries = state.kind === 'sound' ? state.entries : [];
    return { events: entries.some(({ type }) => type === 'expunged') ? [] : [event] };
  };
  return { object, plan };
}
