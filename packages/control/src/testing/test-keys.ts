// Keys for tests: made from a number, signing in the format of ssh-keygen.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { join, toBase64, uint32, utf8, wireString } from '../signatures/bytes.ts';
import { keyFingerprint } from '../signatures/public-key.ts';

export interface TestKey {
  /** `ssh-ed25519 AAAA...` */
  readonly line: string;
  readonly fingerprint: string;
  readonly sign: (message: string, namespace: string) => string;
}

export interface HardwareOptions {
  readonly flags?: number;
  readonly counter?: number;
}

export function ed25519Key(seed: number): TestKey {
  const secret = new Uint8Array(32).fill(seed);
  const type = 'ssh-ed25519';
  const blob = join(wireString(type), wireString(ed25519.getPublicKey(secret)));
  return testKey(type, blob, (data) => wireString(ed25519.sign(data, secret)));
}

/** A hardware key in software: the device adds flags and a counter to what it signs. */
export function hardwareKey(seed: number, curve: 'ed25519' | 'p256', options: HardwareOptions = {}): TestKey {
  const secret = new Uint8Array(32).fill(seed);
  const { flags = 1, counter = 7 } = options;
  const tail = join(Uint8Array.of(flags), uint32(counter));
  const wrap = (data: Uint8Array): Uint8Array => join(sha256(utf8('ssh:')), tail, sha256(data));
  if (curve === 'ed25519') {
    const type = 'sk-ssh-ed25519@openssh.com';
    const blob = join(wireString(type), wireString(ed25519.getPublicKey(secret)), wireString('ssh:'));
    return testKey(type, blob, (data) => join(wireString(ed25519.sign(wrap(data), secret)), tail));
  }
  const type = 'sk-ecdsa-sha2-nistp256@openssh.com';
  const point = p256.getPublicKey(secret, false);
  const blob = join(wireString(type), wireString('nistp256'), wireString(point), wireString('ssh:'));
  return testKey(type, blob, (data) => {
    const signature = p256.sign(wrap(data), secret);
    const numbers = join(integer(signature.slice(0, 32)), integer(signature.slice(32)));
    return join(wireString(numbers), tail);
  });
}

function integer(bytes: Uint8Array): Uint8Array {
  return wireString((bytes[0] ?? 0) >= 0x80 ? join(Uint8Array.of(0), bytes) : bytes);
}

function testKey(type: string, blob: Uint8Array, signData: (data: Uint8Array) => Uint8Array): TestKey {
  const sign = (message: string, namespace: string): string => {
    const head = [wireString(namespace), wireString(''), wireString('sha512')];
    const data = join(utf8('SSHSIG'), ...head, wireString(sha512(utf8(message))));
    const inner = join(wireString(type), signData(data));
    const outer = join(utf8('SSHSIG'), uint32(1), wireString(blob), ...head, wireString(inner));
    const lines = toBase64(outer).match(/.{1,70}/g) ?? [];
    return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
  };
  return { line: `${type} ${toBase64(blob)}`, fingerprint: keyFingerprint(blob), sign };
}
