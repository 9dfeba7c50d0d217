// Verifies an SSHSIG signature of a message in a namespace: ed25519, ECDSA P-256, RSA-SHA512 and the hardware kinds of the first two.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian, join, uint32, utf8 } from './bytes.ts';
import { keyFingerprint, readPublicKey, type PublicKey } from './public-key.ts';
import { verifyRsaSha512 } from './rsa.ts';
import { readSshSignature, signedData, type SshSignature } from './sshsig.ts';
import { WireReader } from './wire-reader.ts';

export type SignatureCheck =
  | { readonly valid: true; /** `SHA256:...` of the key that signed. */ readonly fingerprint: string }
  | { readonly valid: false; readonly reason: SignatureProblem };

export type SignatureProblem = 'malformed' | 'wrong-namespace' | 'wrong-algorithm' | 'not-present' | 'bad-signature';

/** A touch of the hardware key, bit 0 of its flags. */
const USER_PRESENT = 1;

/** Checks the signature alone; whose key it is and whether it was valid then is for the caller. Never throws. */
export function verifySshSignature(armoured: string, message: string, namespace: string): SignatureCheck {
  try {
    const signature = readSshSignature(armoured);
    if (signature.namespace !== namespace) return { valid: false, reason: 'wrong-namespace' };
    if (signature.reserved.length > 0) return { valid: false, reason: 'malformed' };
    const problem = check(signature, readPublicKey(signature.key), signedData(utf8(message), signature));
    return problem === undefined
      ? { valid: true, fingerprint: keyFingerprint(signature.key) }
      : { valid: false, reason: problem };
  } catch {
    return { valid: false, reason: 'malformed' };
  }
}

function check(signature: SshSignature, key: PublicKey, data: Uint8Array): SignatureProblem | undefined {
  const algorithm = key.type === 'ssh-rsa' ? 'rsa-sha2-512' : key.type;
  if (signature.algorithm !== algorithm) return 'wrong-algorithm';
  const reader = new WireReader(signature.signature);
  const raw = reader.bytes();
  let signed = data;
  if ('application' in key) {
    const [flags, counter] = [reader.byte(), reader.uint32()];
    if ((flags & USER_PRESENT) === 0) return 'not-present';
    signed = join(sha256(utf8(key.application)), Uint8Array.of(flags), uint32(counter), sha256(data));
  }
  reader.end();
  return isValid(raw, signed, key) ? undefined : 'bad-signature';
}

function isValid(raw: Uint8Array, data: Uint8Array, key: PublicKey): boolean {
  if (key.type === 'ssh-rsa') return verifyRsaSha512(raw, data, key.exponent, key.modulus);
  if (key.type.includes('ed25519')) return ed25519.verify(raw, data, key.point, { zip215: false });
  const numbers = new WireReader(raw);
  const compact = join(bigEndian(numbers.integer(), 32), bigEndian(numbers.integer(), 32));
  numbers.end();
  return p256.verify(compact, data, key.point, { lowS: false });
}
