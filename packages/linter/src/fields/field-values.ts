// The values of a front matter that the table of known fields describes, nested ones included, each with its symbolic place.
import type { FrontMatterNode } from '@clausemark/manual';
import { forLastDocument } from '../document/for-last-document.ts';
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
export const fieldValues = forLastDocument((_, document): readonly FieldValue[] => {
  const values: FieldValue[] = [];
  for (const { name, anchor, field } of tops) {
    const node = document.field(name)?.node;
    if (node !== undefined) addValues(values, name, anchor, field, node);
  }
  return values;
});

const tops = Object.entries(knownFields).map(([name, field]) => ({ name, anchor: `fm:/${name}`, field }));

function addValues(to: FieldValue[], name: string, anchor: string, { shape }: KnownField, node: FrontMatterNode): void {
  if (node.kind === 'scalar' && node.value.trim() === '') return;
  to.push({ name, anchor, shape, node });
  if (shape.kind === 'map') addNested(to, name, anchor, shape.fields, node);
  if (shape.kind !== 'maps' || node.kind !== 'list') return;
  for (const [index, item] of node.items.entries()) {
    addNested(to, `${name}[${index}]`, `${anchor}/${index}`, shape.fields, item);
  }
}

function addNested(
  to: FieldValue[],
  name: string,
  anchor: string,
  fields: Readonly<Record<string, KnownField>>,
  node: FrontMatterNode,
): void {
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) addValues(to, `${name}.${key}`, `${anchor}/${key}`, field, value);
  }
}
