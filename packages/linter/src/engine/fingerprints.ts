// Identities of findings: the same while lines move. Findings that say the same of the same place are told apart by their number.
import { hash128 } from './hash.ts';

export class Fingerprints {
  /** How many there are by the fingerprint of the first. */
  readonly #counts = new Map<string, number>();

  /** The fingerprint of one more finding. */
  next(code: string, message: string, owner: string, anchor: string): string {
    const first = hash128([code, message, owner, anchor, '0']);
    const nth = this.#counts.get(first) ?? 0;
    this.#counts.set(first, nth + 1);
    return nth === 0 ? first : hash128([code, message, owner, anchor, String(nth)]);
  }
}
