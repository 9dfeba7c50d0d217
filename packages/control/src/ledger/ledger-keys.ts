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

/**
 * Keys from entries whose proof is good. A key without a good proof signs nothing.
 *
 * @param before number of an entry: revocations from there on are left out
 */
export function ledgerKeys(entries: readonly LedgerEntry[], before: number = Infinity): SigningKey[] {
  const revoked = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type !== 'key.revoked' || entry.seq >= before) continue;
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

/** The keys by which the signatures of an entry are judged: a revocation that came after it makes it doubtful, see `revokedSince`. */
export function keysAtEntries(entries: readonly LedgerEntry[]): (seq: number) => readonly SigningKey[] {
  const revocations = entries.flatMap(({ type, seq }) => (type === 'key.revoked' ? [seq] : []));
  const known = new Map<number, readonly SigningKey[]>();
  return (seq) => {
    const count = revocations.filter((at) => at < seq).length;
    const keys = known.get(count) ?? ledgerKeys(entries, seq);
    known.set(count, keys);
    return keys;
  };
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
