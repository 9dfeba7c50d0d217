// The objects beside the ledger, looked up by hash and hashed again: a store is believed only for what it can show.
import { sha256 } from '../hash/sha256.ts';

/** Bytes of an object; undefined when the store has none of that hash. */
export type ObjectStore = (hash: string) => Uint8Array | undefined;

export type ObjectState = 'good' | 'missing' | 'altered';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A store seen by one verification: each object is hashed once, however many entries name it. */
export class CheckedStore {
  readonly #store: ObjectStore;
  readonly #states = new Map<string, ObjectState>();

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  state(hash: string): ObjectState {
    const known = this.#states.get(hash);
    if (known !== undefined) return known;
    const bytes = this.#store(hash);
    const state = bytes === undefined ? 'missing' : sha256(bytes) === hash ? 'good' : 'altered';
    this.#states.set(hash, state);
    return state;
  }

  /** Text of a good object; undefined for a missing or altered one and for bytes that are no UTF-8. */
  text(hash: string): string | undefined {
    const bytes = this.state(hash) === 'good' ? this.#store(hash) : undefined;
    if (bytes === undefined) return undefined;
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}
