// Verification without a platform: form, chain, anchors, objects, revisions, keys, approvals. One call, all problems.
import { utcDay } from '../calendar/days.ts';
import type { LedgerHead } from './append-entry.ts';
import { checkApprovals } from './check-approvals.ts';
import { checkAnchors, checkChain } from './check-chain.ts';
import { checkAuthorship } from './check-authorship.ts';
import { checkExpunged, remnantsOf } from './check-expunged.ts';
import { checkObjects } from './check-objects.ts';
import { checkPolicy } from './check-policy.ts';
import { checkRevisions } from './check-revisions.ts';
import { checkSeen } from './check-seen.ts';
import type { LedgerEntry } from './entry.ts';
import { checkGateDigests } from './check-gate-digests.ts';
import { checkKeys, keysAtEntries } from './ledger-keys.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import { CheckedStore, type ObjectStore } from './object-store.ts';
import { readLedger } from './read-ledger.ts';
import { revokedSince, type RevokedSince } from './revoked-since.ts';

export interface VerifyOptions {
  /** Without a store objects, digests and approvals cannot be checked and are not: `complete` is false then. */
  readonly store?: ObjectStore;
  readonly anchors?: readonly LedgerHead[];
  /** UTC instant; without it entries in the future are not found. */
  readonly now?: string;
  /** Day of an instant in the organisation's zone. Default: in UTC. */
  readonly dayOf?: (instant: string) => string;
}

export interface LedgerVerification {
  /** True when nothing was found. Look at `complete` as well. */
  readonly sound: boolean;
  /** False when objects, and with them approvals, were not looked at. */
  readonly complete: boolean;
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead | undefined;
  readonly problems: readonly LedgerProblem[];
  /** Objects that were expunged and are there all the same. They have to go, but take nothing from what the ledger proves. */
  readonly remnants: readonly LedgerProblem[];
  /** Approvals whose key was revoked later, as of a day before. Somebody has to look at them; the chain is as sound as it was. */
  readonly doubts: readonly RevokedSince[];
}

/** Verifies ledger.jsonl. Never throws for its content. Deleted last entries show only against an anchor. */
export function verifyLedger(input: Uint8Array | string, options: VerifyOptions = {}): LedgerVerification {
  const { store, anchors = [], now, dayOf = utcDay } = options;
  const { lines, problems: form } = readLedger(input);
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  const checked = store === undefined ? undefined : new CheckedStore(store);
  const problems = [
    ...form,
    ...checkChain(lines, now),
    ...checkAnchors(lines, anchors),
    ...checkSeen(lines, dayOf),
    ...checkRevisions(entries),
    ...checkPolicy(entries),
    ...checkGateDigests(entries),
    ...checkAuthorship(entries),
    ...checkKeys(entries),
    ...checkExpunged(entries),
    ...(checked === undefined ? [] : checkObjects(entries, checked)),
    ...(checked === undefined
      ? []
      : checkApprovals(entries, { store: checked, keysAt: keysAtEntries(entries), dayOf })),
  ];
  const last = lines.at(-1);
  const head = last === undefined ? undefined : { seq: last.line, hash: last.hash };
  const sorted = problems.sort((a, b) => a.line - b.line);
  const remnants = checked === undefined ? [] : remnantsOf(entries, checked);
  const doubts = checked === undefined ? [] : revokedSince(entries);
  return {
    sound: sorted.length === 0,
    complete: store !== undefined,
    entries,
    head,
    problems: sorted,
    remnants,
    doubts,
  };
}
