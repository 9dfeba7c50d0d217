// Identities of findings: the same while lines move. Findings that say the same of the same place are told apart by their number.
import { hash128 } from './hash.ts';

export class Fingerprints {
  /** How many there are by the fingerprint of the first. */
  readonly #counts = new Map<string, number>();

  /** The fingerprint of one more finding. @param key its rule, message, owner and symbolic place */
  next(key: string): string {
    const first = hash128(`${key}\n0`);
    const nth = this.#counts.get(first) ?? 0;
    this.#counts.set(first, nth + 1);
    return nth === 0 ? first : hash128(`${key}\n${nth}`);
  }
}
