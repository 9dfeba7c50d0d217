// The front-matter part of a redline: a table of keys with their values before and after.
import { canonicalJson, type CanonicalValue } from '../canonical/canonical-json.ts';
import type { DocumentMetadata, Metadata } from '../document/document-metadata.ts';
import { metadataKey } from '../document/metadata-keys.ts';

export interface MetadataChange {
  /** Our name; `review/last` for a key inside a mapping. */
  readonly key: string;
  /** Missing where the key was not there. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly controlled: boolean;
  /** Every revision changes it. */
  readonly release: boolean;
}

/** Keys whose values differ, controlled ones first, each group by name. Either side may be missing altogether. */
export function metadataChanges(
  base: DocumentMetadata | undefined,
  head: DocumentMetadata | undefined,
): MetadataChange[] {
  return (['controlled', 'uncontrolled'] as const).flatMap((side) =>
    differences(base?.[side] ?? {}, head?.[side] ?? {}),
  );
}

function differences(base: Metadata, head: Metadata): MetadataChange[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  return keys.flatMap((key) => {
    const [before, after] = [shown(base, key), shown(head, key)];
    if (before === after) return [];
    const { controlled, release = false } = metadataKey(key);
    return [{ key, before, after, controlled, release }];
  });
}

function shown(side: Metadata, key: string): string | undefined {
  if (!Object.hasOwn(side, key)) return undefined;
  const value = side[key] as CanonicalValue;
  if (typeof value === 'string') return value;
  const plain = Array.isArray(value) && value.every((item) => typeof item === 'string' && !/[,"[\]{}]/.test(item));
  return plain && value.length > 1 ? value.join(', ') : canonicalJson(value);
}
