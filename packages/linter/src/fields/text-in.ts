// The text of a key inside a field that is a mapping: `last` of `review`.
import type { ManualDocument } from '@clausemark/manual';

/** Trimmed; undefined when the field is no mapping, or the key is missing or has no text. */
export function textIn(document: ManualDocument, field: string, key: string): string | undefined {
  const node = document.field(field)?.node;
  const value = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  const text = value?.kind === 'scalar' ? value.value.trim() : '';
  return text === '' ? undefined : text;
}
