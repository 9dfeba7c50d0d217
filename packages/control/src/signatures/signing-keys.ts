// Which keys may sign for whom and when: a window for each key, cut short by revocation.

export interface SigningKey {
  readonly person: string;
  /** `SHA256:...` of the public key. */
  readonly fingerprint: string;
  /** First UTC instant, or first day, at which it counts. */
  readonly from: string;
  /** First UTC instant, or first day, at which it no longer counts; undefined while it is open. */
  readonly to?: string;
  /** First UTC instant, or first day, from which signatures are void because the key may be in other hands. */
  readonly revoked?: string;
}

export type KeyProblem = 'unknown-key' | 'foreign-key' | 'not-yet-valid' | 'expired-key' | 'revoked-key';

/**
 * What speaks against a key having signed for a person at an instant; undefined when nothing does.
 *
 * The time of a signature is the word of whoever signed. Of a key that may be in other hands that word is worth nothing, so what counts
 * for a revocation is when the signature was put to use.
 *
 * A key added twice for one person (renewed) needs one window that fits. A key of two persons is nobody's.
 *
 * @param used instant at which the signature was put to use. Default: when it says that it was made
 */
export function keyProblem(
  keys: readonly SigningKey[],
  fingerprint: string,
  person: string,
  at: string,
  used: string = at,
): KeyProblem | undefined {
  const found = keys.filter((key) => key.fingerprint === fingerprint);
  if (found.length === 0) return 'unknown-key';
  if (found.some((key) => key.person !== person)) return 'foreign-key';
  const problems = found.map((key) => windowProblem(key, at, used));
  return problems.includes(undefined) ? undefined : problems.at(-1);
}

function windowProblem({ from, to, revoked }: SigningKey, at: string, used: string): KeyProblem | undefined {
  if (revoked !== undefined && (at >= revoked || used >= revoked)) return 'revoked-key';
  if (at < from) return 'not-yet-valid';
  return to !== undefined && at >= to ? 'expired-key' : undefined;
}
