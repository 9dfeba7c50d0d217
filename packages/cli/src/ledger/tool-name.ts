// What wrote an entry: name, version and the SHA-256 of the program, so that a tampered one can be told from the published one.
import { readdirSync, readFileSync } from 'node:fs';
import { sha256 } from '@clausemark/control';
import { version } from '../version.ts';

/** `clausemark 0.1.0 sha256:…`; run from its sources it says so, because then nothing was published to compare with. */
export function toolName(folder = new URL('./', import.meta.url)): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  if (files.length === 0) return `clausemark ${version} from sources`;
  const hashes = files.map((name) => `${sha256(readFileSync(new URL(name, folder)))}  ${name}\n`);
  return `clausemark ${version} sha256:${sha256(hashes.join(''))}`;
}
