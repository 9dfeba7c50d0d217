// RSA signatures with PKCS #1 v1.5 and SHA-512, verified by building the only valid padding and comparing all of it.
import { sha512 } from '@noble/hashes/sha2.js';
import { bigEndian, equalBytes, join } from './bytes.ts';

const SHA512_PREFIX = Uint8Array.from([
  0x30, 0x51, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03, 0x05, 0x00, 0x04, 0x40,
]);
const MIN_BITS = 2048;
const MAX_BITS = 8192;

export function verifyRsaSha512(signature: Uint8Array, data: Uint8Array, exponent: bigint, modulus: bigint): boolean {
  const bits = modulus.toString(2).length;
  const usable = bits >= MIN_BITS && bits <= MAX_BITS && modulus % 2n === 1n && exponent >= 3n && exponent < 1n << 32n;
  if (!usable || exponent % 2n === 0n) return false;
  const length = Math.ceil(bits / 8);
  const value = signature.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  if (signature.length !== length || value >= modulus) return false;
  const digest = join(SHA512_PREFIX, sha512(data));
  const filler = new Uint8Array(length - digest.length - 3).fill(0xff);
  const expected = join(Uint8Array.of(0, 1), filler, Uint8Array.of(0), digest);
  return equalBytes(bigEndian(power(value, exponent, modulus), length), expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
