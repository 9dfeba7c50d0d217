// The signing keys a ledger knows: added with proof of possession, revoked by a later entry.
import { canonicalJson } from '../canonical/canonical-json.ts';
import { keyBlob, keyFingerprint } from '../signatures/public-key.ts';
import type { SigningKey } from '../signatures/signing-keys.ts';
import { verifySshSignature } from '../signatures/verify-sshsig.ts';
import type { EntryOf, LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export const KEY_NAMESPACE = 'clausemark-key@v1';

/** What the holder of a new key signs with it. */
export function keyStatement(person: string, fingerprint: string, from: string): string {
  return canonicalJson({ v: 'clausemark-key/1', person, fingerprint, from });
}

/** Keys from entries whose proof is good. A key without a good proof signs nothing. */
export function ledgerKeys(entries: readonly LedgerEntry[]): SigningKey[] {
  const revoked = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type !== 'key.revoked') continue;
    const known = revoked.get(entry.fingerprint);
    revoked.set(entry.fingerprint, known !== undefined && known < entry.from ? known : entry.from);
  }
  return entries.flatMap((entry) => {
    if (entry.type !== 'key.added' || !isProven(entry)) return [];
    const { person, fingerprint, from, to } = entry;
    const end = revoked.get(fingerprint);
    return [{ person, fingerprint, from, ...(to !== null && { to }), ...(end !== undefined && { revoked: end }) }];
  });
}

export function checkKeys(entries: readonly LedgerEntry[]): LedgerProblem[] {
  return entries.flatMap((entry): LedgerProblem[] =>
    entry.type === 'key.added' && !isProven(entry)
      ? [{ code: 'bad-proof', line: entry.seq, detail: `${entry.person} ${entry.fingerprint}` }]
      : [],
  );
}

const proven = new WeakMap<object, boolean>();

function isProven(entry: EntryOf<'key.added'>): boolean {
  const known = proven.get(entry);
  if (known !== undefined) return known;
  const { person, key, fingerprint, from, proof } = entry;
  const check = verifySshSignature(proof, keyStatement(person, fingerprint, from), KEY_NAMESPACE);
  const good = check.valid && check.fingerprint === fingerprint && fingerprintOf(key) === fingerprint;
  proven.set(entry, good);
  return good;
}

function fingerprintOf(key: string): string | undefined {
  try {
    return keyFingerprint(keyBlob(key));
  } catch {
    return undefined;
  }
}
