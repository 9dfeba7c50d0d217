// The objects beside the ledger, looked up by hash and hashed again: a store is believed only for what it can show.
import { sha256 } from '../hash/sha256.ts';

/** Bytes of an object; undefined when the store has none of that hash. */
export type ObjectStore = (hash: string) => Uint8Array | undefined;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type ObjectState = 'good' | 'missing' | 'altered';

export function objectState(store: ObjectStore, hash: string): ObjectState {
  const bytes = store(hash);
  if (bytes === undefined) return 'missing';
  return sha256(bytes) === hash ? 'good' : 'altered';
}

/** Text of a good object; undefined for a missing or altered one and for bytes that are no UTF-8. */
export function objectText(store: ObjectStore, hash: string): string | undefined {
  const bytes = store(hash);
  if (bytes === undefined || sha256(bytes) !== hash) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
