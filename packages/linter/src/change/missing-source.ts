// Why something a rule about changes looks at is not there, in the words of the report.
import type { ChangeSource } from '../rule/rule.ts';
import type { ChangeInput } from './change-input.ts';

/** Undefined when it is there. */
export function missingSource(source: ChangeSource, { ledger, evidence }: ChangeInput): string | undefined {
  if (source === 'evidence') return evidence === undefined ? 'approvals: known only to the gate' : undefined;
  if (ledger.kind === 'none') return 'against the ledger: there is none in this clone';
  if (ledger.kind === 'not-read') return `against the ledger: ${ledger.reason}`;
  return ledger.kind === 'unsound' ? 'against the ledger: it is not sound' : undefined;
}
