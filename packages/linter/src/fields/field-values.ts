// The values of a front matter that the table of known fields describes, nested ones included, each with its symbolic place.
import type { FrontMatterNode, ManualDocument } from '@clausemark/manual';
import { knownFields, type FieldShape, type KnownField } from './known-fields.ts';

export interface FieldValue {
  /** As people read it: `review.last`. */
  readonly name: string;
  /** As findings name it: `fm:/review/last`. */
  readonly anchor: string;
  readonly shape: FieldShape;
  readonly node: FrontMatterNode;
}

/** Values that are there; a key with nothing behind it is left to required-fields. */
export function* fieldValues(document: ManualDocument): Generator<FieldValue> {
  for (const [name, field] of Object.entries(knownFields)) {
    const node = document.field(name)?.node;
    if (node !== undefined) yield* valuesOf(name, `fm:/${name}`, field, node);
  }
}

function* valuesOf(name: string, anchor: string, { shape }: KnownField, node: FrontMatterNode): Generator<FieldValue> {
  if (node.kind === 'scalar' && node.value.trim() === '') return;
  yield { name, anchor, shape, node };
  if (shape.kind === 'map') yield* nested(name, anchor, shape.fields, node);
  if (shape.kind !== 'maps' || node.kind !== 'list') return;
  for (const [index, item] of node.items.entries()) {
    yield* nested(`${name}[${index}]`, `${anchor}/${index}`, shape.fields, item);
  }
}

function* nested(
  name: string,
  anchor: string,
  fields: Readonly<Record<string, KnownField>>,
  node: FrontMatterNode,
): Generator<FieldValue> {
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) yield* valuesOf(`${name}.${key}`, `${anchor}/${key}`, field, value);
  }
}
