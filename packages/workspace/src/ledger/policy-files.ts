// The files that decide, from one commit: configuration, matrix, people and roles, as objects of the ledger.
import { NO_FILE, policyPaths, sha256, type PolicyHashes } from '@clausemark/control';
import { fileReader } from '../file-reader.ts';

export interface PolicyFiles {
  readonly hashes: PolicyHashes;
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** Text of a file; empty for a missing one. */
  readonly text: (name: keyof PolicyHashes) => string;
}

/** @param at full id of a commit: rules come from what is committed, never from the disk */
export async function policyFiles(root: string, at: string): Promise<PolicyFiles> {
  const read = await fileReader({ root, at, together: Object.values(policyPaths) });
  const names = Object.keys(policyPaths) as (keyof PolicyHashes)[];
  const files = new Map(names.map((name) => [name, read(policyPaths[name]) ?? new Uint8Array()]));
  const hashes = names.map((name) => [name, sha256(files.get(name) ?? '')] as const);
  return {
    hashes: Object.fromEntries(hashes) as unknown as PolicyHashes,
    objects: new Map(hashes.map(([name, hash]) => [hash, files.get(name) ?? new Uint8Array()])),
    text: (name) => Buffer.from(files.get(name) ?? []).toString('utf8'),
  };
}

export function isMissing({ hashes }: PolicyFiles, name: keyof PolicyHashes): boolean {
  return hashes[name] === NO_FILE;
}
