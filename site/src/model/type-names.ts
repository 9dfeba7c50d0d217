// The types of document in words, in the order a reader meets them.
import type { DocumentTypeName } from '@clausemark/manual';

export interface TypeName {
  readonly one: string;
  readonly many: string;
}

export const typeNames: Readonly<Record<DocumentTypeName, TypeName>> = {
  manual: { one: 'Manual', many: 'Manuals' },
  policy: { one: 'Policy', many: 'Policies' },
  procedure: { one: 'Procedure', many: 'Procedures' },
  instruction: { one: 'Work instruction', many: 'Work instructions' },
  form: { one: 'Form', many: 'Forms' },
  register: { one: 'Register', many: 'Registers' },
  record: { one: 'Record', many: 'Records' },
  external: { one: 'External document', many: 'External documents' },
};

const order = Object.keys(typeNames);

export function typeRank(type: DocumentTypeName | undefined): number {
  return type === undefined ? order.length : order.indexOf(type);
}

export function typeName(type: DocumentTypeName | undefined): string {
  return type === undefined ? 'Document' : typeNames[type].one;
}

/** `3 procedures, 1 form`. */
export function countByType(documents: readonly { readonly type: DocumentTypeName | undefined }[]): string {
  const groups = Map.groupBy(documents, ({ type }) => type);
  return [...groups]
    .toSorted(([a], [b]) => typeRank(a) - typeRank(b))
    .map(([type, { length }]) => `${length} ${nameFor(type, length).toLowerCase()}`)
    .join(', ');
}

function nameFor(type: DocumentTypeName | undefined, count: number): string {
  if (type === undefined) return count === 1 ? 'document' : 'documents';
  return count === 1 ? typeNames[type].one : typeNames[type].many;
}
