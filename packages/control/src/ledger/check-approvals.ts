// The approvals of every entry, judged again by the matrix, roles and people named in it (LED002, LED003).
import { readPeople, readRoles, type People, type Roles } from '@clausemark/manual';
import { readApprovals, type Approvals } from '../approvals/approvals-schema.ts';
import { judgeApprovals, type ApprovalVerdict } from '../approvals/judge-approvals.ts';
import type { SigningKey } from '../signatures/signing-keys.ts';
import type { LedgerEntry } from './entry.ts';
import { entryRequirements, type Judges } from './entry-requirements.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import { listsKey } from './people-keys.ts';
import type { CheckedStore } from './object-store.ts';
import { approvedDigest, statedApprovals, type ApprovedEntry } from './stated-approvals.ts';

export interface ApprovalCheckOptions {
  readonly store: CheckedStore;
  /** The keys by which the entry of a number is judged. */
  readonly keysAt: (seq: number) => readonly SigningKey[];
  readonly dayOf: (instant: string) => string;
}

interface Rules {
  readonly matrix: Approvals;
  readonly roles: Roles;
  readonly people: People;
}

/** Rules are read once per version: a ledger of thousands of entries names few. */
export function checkApprovals(entries: readonly LedgerEntry[], options: ApprovalCheckOptions): LedgerProblem[] {
  const known = new Map<string, Rules>();
  const judges = new Map<string, Judges>();
  return entries.flatMap((entry): LedgerProblem[] => {
    const before = 'doc' in entry ? judges.get(entry.doc) : undefined;
    if ('docType' in entry) judges.set(entry.doc, { owner: entry.owner, approver: entry.approver });
    if (!('approvals' in entry)) return [];
    const { matrix, roles, people } = entry.policy;
    const name = `${matrix} ${roles} ${people}`;
    const rules = known.get(name) ?? readRules(entry.policy, options.store);
    known.set(name, rules);
    // Whoever approved people.yaml approved the keys in it; a key that stands nowhere needs approvals of its own.
    if (entry.type === 'key.added' && listsKey(rules.people, entry)) return [];
    return judge(entry, before, rules, options);
  });
}

function judge(
  entry: ApprovedEntry,
  before: Judges | undefined,
  rules: Rules,
  { keysAt, dayOf }: ApprovalCheckOptions,
): LedgerProblem[] {
  const { stated, problems } = statedApprovals(entry, keysAt);
  const verdict = judgeApprovals(
    {
      ...rules,
      digest: approvedDigest(entry),
      required: entryRequirements(entry, before, rules.matrix),
      reviews: [],
      stated,
      contributors: { people: new Set(entry.authors), unknown: [] },
      mergedAt: entry.at,
      dayOf,
      distinct: !('doc' in entry),
    },
    dayOf(entry.at),
  );
  return [...problems, ...foreignAccounts(entry, rules.people), ...problemsOf(verdict, entry.seq)];
}

/** A review is an approval of the person whose account gave it, and the name that is shown is the one people.yaml has. */
function foreignAccounts({ approvals, seq: line }: ApprovedEntry, { people }: People): LedgerProblem[] {
  return approvals.flatMap(({ person, name, evidence }): LedgerProblem[] => {
    const known = Object.hasOwn(people, person) ? people[person] : undefined;
    const account = evidence.kind !== 'github-review' || known?.github === String(evidence.userId);
    return [
      ...(account ? [] : [{ code: 'approval-refused', line, detail: `${person}: not-their-account` } as const]),
      ...(known === undefined || known.name === name
        ? []
        : [{ code: 'approval-refused', line, detail: `${person}: not-their-name` } as const]),
    ];
  });
}

function problemsOf({ denied, missing, refused }: ApprovalVerdict, line: number): LedgerProblem[] {
  if (denied) return [{ code: 'approval-denied', line, detail: '' }];
  return [
    ...refused.map(({ who, reason }): LedgerProblem => ({
      code: 'approval-refused',
      line,
      detail: `${who}: ${reason}`,
    })),
    ...missing.map(({ slot }): LedgerProblem => ({ code: 'approval-missing', line, detail: slot.name })),
  ];
}

/** Rules that are missing or broken allow nothing. */
function readRules(policy: ApprovedEntry['policy'], store: CheckedStore): Rules {
  return {
    matrix: readApprovals(store.text(policy.matrix)).value,
    roles: readRoles(store.text(policy.roles)).value,
    people: readPeople(store.text(policy.people)).value,
  };
}
