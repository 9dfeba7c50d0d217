// The one hash of this package: SHA-256 as lower-case hex. Pure and synchronous, so that it runs in a browser as in Node.
import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

type Sha256 = (input: Uint8Array | string) => string;

const encoder = new TextEncoder();
const portable: Sha256 = (input) => bytesToHex(digestOf(typeof input === 'string' ? encoder.encode(input) : input));
let chosen = portable;

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 hex digits. */
export function sha256(input: Uint8Array | string): string {
  return chosen(input);
}

/**
 * Hashes with what the machine has from now on: ten times as fast, which is what bounds the verification of a large ledger.
 *
 * @throws Error when it is not SHA-256
 */
export function useSha256(native: Sha256): void {
  for (const probe of ['', 'clausemark', 'ä€😀', new Uint8Array(1000).fill(7)]) {
    if (native(probe) !== portable(probe)) throw new Error('This is not SHA-256.');
  }
  chosen = native;
}
