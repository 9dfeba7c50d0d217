// Every entry is judged by the rules that were in force: those of the genesis, changed by approved `gate.changed` entries and by nothing else.
import { CONFIG_PATH, PEOPLE_PATH, ROLES_PATH } from '@clausemark/manual';
import { APPROVALS_PATH } from '../approvals/approvals-schema.ts';
import { sha256 } from '../hash/sha256.ts';
import type { EntryOf, LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

type PolicyFile = 'config' | 'matrix' | 'people' | 'roles';

/** Where the files of the policy lie, from the root of the manual. */
export const policyPaths: Readonly<Record<PolicyFile, string>> = {
  config: CONFIG_PATH,
  matrix: APPROVALS_PATH,
  people: PEOPLE_PATH,
  roles: ROLES_PATH,
};

/** A policy file that does not exist is recorded as an empty one, which allows nothing. */
export const NO_FILE = sha256('');

const names = Object.keys(policyPaths) as readonly PolicyFile[];

export type PolicyHashes = Readonly<Record<PolicyFile, string>>;

/** The policy in force behind the last entry; undefined without a genesis. */
export function policyAfter(entries: readonly LedgerEntry[]): PolicyHashes | undefined {
  let policy: PolicyHashes | undefined;
  for (const entry of entries) policy = next(policy, entry);
  return policy;
}

export function checkPolicy(entries: readonly LedgerEntry[]): LedgerProblem[] {
  let policy: PolicyHashes | undefined;
  return entries.flatMap((entry) => {
    const known = policy;
    policy = next(policy, entry);
    if (known === undefined || entry.type === 'genesis') return [];
    const wrong = 'policy' in entry ? names.filter((name) => entry.policy[name] !== known[name]) : [];
    const from = entry.type === 'gate.changed' ? names.filter((name) => startsElsewhere(entry, name, known)) : [];
    return [...new Set([...wrong, ...from])].map((name): LedgerProblem => ({
      code: 'policy-not-current',
      line: entry.seq,
      detail: policyPaths[name],
    }));
  });
}

function next(policy: PolicyHashes | undefined, entry: LedgerEntry): PolicyHashes | undefined {
  if (entry.type === 'genesis') return policy ?? entry.policy;
  if (entry.type !== 'gate.changed' || policy === undefined) return policy;
  const changed = names.flatMap((name) => {
    const file = fileOf(entry, name);
    return file === undefined ? [] : [[name, file.to ?? NO_FILE] as const];
  });
  return { ...policy, ...Object.fromEntries(changed) };
}

function startsElsewhere(entry: EntryOf<'gate.changed'>, name: PolicyFile, policy: PolicyHashes): boolean {
  const file = fileOf(entry, name);
  return file !== undefined && (file.from ?? NO_FILE) !== policy[name];
}

function fileOf(
  { files }: EntryOf<'gate.changed'>,
  name: PolicyFile,
): { from: string | null; to: string | null } | undefined {
  return files.find(({ path }) => path === policyPaths[name]);
}
