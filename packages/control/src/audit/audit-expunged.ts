// What was removed for legal reasons, as an auditor is told: which object, by whom, why, on whose authority.
import { expungedObjects, type Expunged } from '../ledger/expunged-objects.ts';
import { objectUses } from '../ledger/object-uses.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { AuditExpunged, NotChecked } from './ledger-audit.ts';

export function auditExpunged(entries: readonly LedgerEntry[]): AuditExpunged[] {
  return [...expungedObjects(entries)].map(([object, { seq: entry, at, reason, authority, approvals }]) => ({
    object,
    what: objectUses(entries, object).join('; '),
    entry,
    at,
    reason,
    authority,
    approvers: approvals.map((approval) => `${approval.name} (${approval.role}) ${approval.at}`),
  }));
}

/** One line an act, however many objects it removed. */
export function expungedGaps(entries: readonly LedgerEntry[]): NotChecked[] {
  const acts = new Map<string, Expunged[]>();
  for (const entry of expungedObjects(entries).values()) {
    const name = JSON.stringify([entry.source.merge, entry.reason, entry.authority]);
    acts.set(name, [...(acts.get(name) ?? []), entry]);
  }
  return [...acts.values()].map((act) => gapOf(act, entries));
}

function gapOf(act: readonly Expunged[], entries: readonly LedgerEntry[]): NotChecked {
  const [first] = act;
  const uses = [...new Set(act.flatMap(({ object }) => objectUses(entries, object)))];
  const numbers = act.map(({ seq }) => seq).join(', ');
  const who = [...new Set(first?.approvals.map(({ name }) => name))].sort().join(' and ');
  return {
    what: `${act.length === 1 ? '1 object' : `${act.length} objects`} expunged, by ${act.length === 1 ? 'entry' : 'entries'} ${numbers} (${uses.join('; ')})`,
    why: `removed by ${who} on the authority of ${first?.authority}, because: ${first?.reason.replace(/\.$/, '')}. The hashes stay; what they stood for cannot be recomputed`,
  };
}
