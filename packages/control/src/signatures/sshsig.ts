// The SSHSIG format of `ssh-keygen -Y sign`: reading the armour, and the bytes that were really signed.
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { fromBase64, join, utf8, wireString } from './bytes.ts';
import { WireReader } from './wire-reader.ts';

export interface SshSignature {
  /** Wire form of the key that signed. */
  readonly key: Uint8Array;
  readonly namespace: string;
  readonly reserved: Uint8Array;
  readonly hash: 'sha256' | 'sha512';
  /** `ssh-ed25519`, `rsa-sha2-512` and so on. */
  readonly algorithm: string;
  /** The signature without its algorithm; hardware keys have flags and a counter behind it. */
  readonly signature: Uint8Array;
}

const ARMOUR = /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)-----END SSH SIGNATURE-----\n?$/;

/** Reads an armoured signature. @throws RangeError when it is malformed or of another version */
export function readSshSignature(armoured: string): SshSignature {
  const [, base64 = ''] = ARMOUR.exec(armoured) ?? [];
  if (base64 === '') throw new RangeError('This is not an SSH signature.');
  const reader = new WireReader(fromBase64(base64.replaceAll('\n', '')));
  if (String.fromCharCode(...reader.take(6)) !== 'SSHSIG') throw new RangeError('This is not an SSH signature.');
  if (reader.uint32() !== 1) throw new RangeError('This version of SSH signatures is not known.');
  const [key, namespace, reserved, hash] = [reader.bytes(), reader.text(), reader.bytes(), reader.text()];
  if (hash !== 'sha256' && hash !== 'sha512') throw new RangeError('The hash of the signature is not allowed.');
  const inner = new WireReader(reader.bytes());
  reader.end();
  return { key, namespace, reserved, hash, algorithm: inner.text(), signature: rest(inner) };
}

/** The string, and for hardware keys the five bytes behind it, still in wire form. */
function rest(inner: WireReader): Uint8Array {
  const signature = inner.bytes();
  const tail: number[] = [];
  for (;;) {
    try {
      tail.push(inner.byte());
    } catch {
      return join(wireString(signature), Uint8Array.from(tail));
    }
  }
}

/** What the key signed for a message: the magic, namespace, reserved bytes, name of the hash, hash of the message. */
export function signedData(message: Uint8Array, { namespace, reserved, hash }: SshSignature): Uint8Array {
  const digest = hash === 'sha512' ? sha512(message) : sha256(message);
  return join(utf8('SSHSIG'), wireString(namespace), wireString(reserved), wireString(hash), wireString(digest));
}
