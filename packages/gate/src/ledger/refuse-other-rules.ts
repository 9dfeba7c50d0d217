// Rules that came to the main branch past the gate judge nothing.
import { policyAfter, policyPaths, type LedgerEntry, type PolicyHashes } from '@clausemark/control';
import { PlanError } from './plan-problem.ts';

/** @throws PlanError when the rules of a commit are not those the ledger has in force */
export function refuseOtherRules(entries: readonly LedgerEntry[], hashes: PolicyHashes): void {
  const policy = policyAfter(entries);
  const names = Object.keys(policyPaths) as (keyof PolicyHashes)[];
  const other = names.filter((name) => policy?.[name] !== hashes[name]).map((name) => policyPaths[name]);
  if (other.length === 0) return;
  throw new PlanError(
    `Before this change, ${other.join(', ')} on the main branch was not what the ledger has in force: it was changed past the gate.`,
    'Append the change that brought it, with its approvals; or take it back through the gate. Until then nothing can be released.',
  );
}
