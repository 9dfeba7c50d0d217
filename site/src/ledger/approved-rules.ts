// The rules by which released texts are read: titles of roles, names of fields and statuses come from the files that were approved, not from
// those that lie in the repository. How the site looks (its title, its address, whether drafts are shown) is the repository's.
import { NO_FILE, policyAfter, policyPaths, type PolicyHashes } from '@clausemark/control';
import { readConfig, readRoles, type Manual } from '@clausemark/manual';
import type { DriftLine } from './find-drift.ts';
import { goodObject } from './released-text.ts';
import type { SiteLedger } from './site-ledger.ts';

export function underApprovedRules(ledger: SiteLedger, tree: Manual): Manual {
  const policy = policyAfter(ledger.entries);
  if (policy === undefined) return tree;
  const { fields, statuses, language } = readConfig(textOf(ledger, policy.config)).value;
  const roles = readRoles(textOf(ledger, policy.roles)).value;
  return { ...tree, roles, config: { ...tree.config, fields, statuses, language } };
}

/** Files with rules that are not the approved ones: somebody changed them around the gate. */
export function driftOfRules({ entries, fileDigest }: SiteLedger): readonly DriftLine[] {
  const policy = policyAfter(entries);
  if (policy === undefined) return [];
  return (Object.keys(policyPaths) as (keyof PolicyHashes)[])
    .filter((name) => (fileDigest(policyPaths[name]) ?? NO_FILE) !== policy[name])
    .map((name) => ({
      doc: policyPaths[name],
      path: undefined,
      kind: 'rules',
      problem: '',
    }));
}

/** Empty for a file that did not exist. */
function textOf(ledger: SiteLedger, hash: string): string {
  return hash === NO_FILE ? '' : new TextDecoder().decode(goodObject(ledger, hash));
}
