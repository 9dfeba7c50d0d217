// SSH public keys: the kinds that can sign approvals, read from their text or wire form.
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from './bytes.ts';
import { WireReader } from './wire-reader.ts';

export type PublicKey =
  | { readonly type: 'ssh-ed25519'; readonly point: Uint8Array }
  | { readonly type: 'ecdsa-sha2-nistp256'; readonly point: Uint8Array }
  | { readonly type: 'ssh-rsa'; readonly exponent: bigint; readonly modulus: bigint }
  /** Hardware keys; the application names the service they were made for. */
  | { readonly type: 'sk-ssh-ed25519@openssh.com'; readonly point: Uint8Array; readonly application: string }
  | { readonly type: 'sk-ecdsa-sha2-nistp256@openssh.com'; readonly point: Uint8Array; readonly application: string };

/** Reads the wire form of a key. @throws RangeError for other kinds and malformed keys */
export function readPublicKey(blob: Uint8Array): PublicKey {
  const reader = new WireReader(blob);
  const key = readKey(reader);
  reader.end();
  return key;
}

function readKey(reader: WireReader): PublicKey {
  const type = reader.text();
  if (type === 'ssh-ed25519') return { type, point: reader.bytes() };
  if (type === 'ssh-rsa') return { type, exponent: reader.integer(), modulus: reader.integer() };
  if (type === 'sk-ssh-ed25519@openssh.com') return { type, point: reader.bytes(), application: reader.text() };
  if (type === 'ecdsa-sha2-nistp256') return { type, point: p256Point(reader) };
  if (type === 'sk-ecdsa-sha2-nistp256@openssh.com') {
    return { type, point: p256Point(reader), application: reader.text() };
  }
  throw new RangeError(`Keys of the type ${type.slice(0, 40)} cannot sign approvals.`);
}

function p256Point(reader: WireReader): Uint8Array {
  if (reader.text() !== 'nistp256') throw new RangeError('The curve of the key is not nistp256.');
  return reader.bytes();
}

/** The wire form of `ssh-ed25519 AAAA... comment`. @throws RangeError when it is no such line */
export function keyBlob(line: string): Uint8Array {
  const [type = '', base64 = ''] = line.trim().split(/\s+/);
  const blob = fromBase64(base64);
  if (new WireReader(blob).text() !== type) throw new RangeError('The key is not of the type it says.');
  return blob;
}

/** `SHA256:...` as ssh-keygen prints it. */
export function keyFingerprint(blob: Uint8Array): string {
  return `SHA256:${toBase64(sha256(blob)).replace(/=+$/, '')}`;
}
