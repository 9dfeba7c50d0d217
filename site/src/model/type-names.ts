// The types of document in words, in the order a reader meets them.
import { documentTypeNames, type DocumentTypeName } from '@clausemark/manual';
import type { Speaker } from '../texts/speaker.ts';

type Type = DocumentTypeName | undefined;
type Voice = Pick<Speaker, 'say'>;

export function typeRank(type: Type): number {
  return type === undefined ? documentTypeNames.length : documentTypeNames.indexOf(type);
}

export function typeName({ say }: Voice, type: Type): string {
  return say(`type.${type ?? 'none'}`);
}

/** `3 procedures, 1 form`. */
export function countByType({ say }: Voice, documents: readonly { readonly type: Type }[]): string {
  const groups = Map.groupBy(documents, ({ type }) => type);
  return [...groups]
    .toSorted(([a], [b]) => typeRank(a) - typeRank(b))
    .map(([type, { length }]) => say(`count.${type ?? 'none'}`, { count: length }))
    .join(', ');
}
