// What a change of the rules was approved for is what the entry says it changed (LED003): the approvals are for a digest, and the rules that
// follow are taken from the list of files. Without this, approvals of one change would carry any other.
import { gateDigest } from '../approvals/gate-change.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export function checkGateDigests(entries: readonly LedgerEntry[]): LedgerProblem[] {
  return entries.flatMap((entry): LedgerProblem[] => {
    if (entry.type !== 'gate.changed') return [];
    const { files, digest, seq: line } = entry;
    const isOnce = new Set(files.map(({ path }) => path)).size === files.length;
    const isOfFiles = gateDigest(files.map(({ path, to }) => ({ path, sha256: to }))) === digest;
    return isOnce && isOfFiles ? [] : [{ code: 'digest-not-of-files', line, detail: digest }];
  });
}
