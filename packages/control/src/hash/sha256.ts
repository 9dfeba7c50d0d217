// The one hash of this package: SHA-256 as lower-case hex. Pure and synchronous, so that it runs in a browser as in Node.
import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 hex digits. */
export function sha256(input: Uint8Array | string): string {
  return bytesToHex(digestOf(typeof input === 'string' ? encoder.encode(input) : input));
}
