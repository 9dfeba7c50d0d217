// The text of verify.mjs: beside the bundle, or made from the sources in a checkout that somebody works on.
import { existsSync, readFileSync } from 'node:fs';
import { VerbError } from '../output/verb-error.ts';

const bundled = new URL('./verify.mjs', import.meta.url);
const builder = new URL('../../../../scripts/bundle-verifier.ts', import.meta.url);

export async function verifierFile(): Promise<Uint8Array> {
  if (existsSync(bundled)) return readFileSync(bundled);
  if (!existsSync(builder))
    throw new VerbError('The file verify.mjs is missing from this installation.', 'Install clausemark again.');
  const { bundleVerifier } = (await import(builder.href)) as { bundleVerifier: () => Promise<string> };
  return Buffer.from(await bundleVerifier());
}

/** For an existing ledger: the verifier of the bundle, so that a newer version replaces the older one. From sources it stays as it is. */
export function bundledVerifier(): ReadonlyMap<string, Uint8Array> {
  return existsSync(bundled) ? new Map([['verify.mjs', readFileSync(bundled)]]) : new Map();
}
