// A public SSH key as a person gives it: the line itself, or the file that holds it.
import { readFileSync } from 'node:fs';
import { keyBlob, keyFingerprint, readPublicKey } from '@clausemark/control';
import { VerbError } from '../output/verb-error.ts';
import { keyPath } from './key-path.ts';

export interface GivenKey {
  /** Kind and Base64, without the comment. */
  readonly line: string;
  readonly fingerprint: string;
}

/** @throws VerbError when it is no key that can sign approvals */
export function publicKeyFile(cwd: string, given: string): GivenKey {
  const text = /^(?:ssh|sk-ssh|ecdsa|sk-ecdsa)-\S+ /.test(given) ? given : readKey(keyPath(cwd, given));
  const line = text.trim().split(/\s+/).slice(0, 2).join(' ');
  try {
    const blob = keyBlob(line);
    readPublicKey(blob);
    return { line, fingerprint: keyFingerprint(blob) };
  } catch (error) {
    throw new VerbError(
      `This is no public SSH key that can sign approvals (${error instanceof Error ? error.message : 'unreadable'}).`,
      'Give the .pub file of a key of the kind ed25519, ecdsa nistp256 or rsa; hardware keys (sk-) are best.',
    );
  }
}

function readKey(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new VerbError(
      `${file} cannot be read (${String((error as NodeJS.ErrnoException).code)}).`,
      'Name the .pub file of the key.',
    );
  }
  if (!text.includes('PRIVATE KEY')) return text;
  throw new VerbError(`${file} is a private key.`, 'Never hand that out. Name the file beside it that ends with .pub.');
}
