// The meaning digest: equal when two bodies say the same, however they are typed. It proves that a change is of the class format.
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import type { Block } from './blocks.ts';

export const MEANING_DIGEST = 'clausemark-meaning/1';

/** SHA-256 of the canonical JSON of the blocks of `projectBody`. */
export function meaningDigest(blocks: readonly Block[]): string {
  return sha256(canonicalJson({ v: MEANING_DIGEST, blocks }));
}
