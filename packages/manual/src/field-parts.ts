// A field whose parts a company writes as keys of their own: `review_interval: P24M` for `review: { interval: P24M }`. Whoever reads
// the field sees one mapping, and the place of each part where it is written.
import type { FieldParts } from './field-names.ts';
import type { FrontMatterEntry } from './front-matter/model.ts';
import type { DocumentField } from './document.ts';

/** The mapping of that very name comes first; a part that it has is not looked for elsewhere. */
export function fieldOfParts(
  name: string,
  own: FrontMatterEntry | undefined,
  entries: readonly FrontMatterEntry[],
  parts: FieldParts,
): DocumentField | undefined {
  const whole = own && { key: own.key, keySpan: own.keySpan, node: own.value };
  if (own !== undefined && own.value.kind !== 'map') return whole;
  const inside = own?.value.kind === 'map' ? [...own.value.entries] : [];
  for (const { key, keySpan, value } of entries) {
    const part = parts.get(key);
    if (part !== undefined && !inside.some((entry) => entry.key === part)) inside.push({ key: part, keySpan, value });
  }
  const [first] = inside;
  if (first === undefined) return whole;
  const { key, keySpan, node } = whole ?? { key: name, keySpan: first.keySpan, node: first.value };
  return { key, keySpan, node: { kind: 'map', entries: inside, span: node.span } };
}

/**
 * The key of its own that holds a part of a field; undefined where the part stands in its mapping, or nowhere.
 *
 * @param part without it, the first key of a field that has no mapping at all
 */
export function keyOfPart(
  field: DocumentField | undefined,
  part: string | undefined,
  entries: readonly FrontMatterEntry[],
): string | undefined {
  if (field?.node.kind !== 'map') return undefined;
  const { start } = (part === undefined ? field : field.node.entries.find(({ key }) => key === part))?.keySpan ?? {};
  const key = entries.find(({ keySpan }) => keySpan.start === start)?.key;
  return key === field.key ? undefined : key;
}
