// The types of document in words, in the order a reader meets them. Templates import this file, so it brings nothing with it that runs.
import type { DocumentTypeName } from '@clausemark/manual';
import type { Speaker } from '../texts/speaker.ts';

type Type = DocumentTypeName | undefined;
type Voice = Pick<Speaker, 'say'>;

const ranks: Readonly<Record<DocumentTypeName, number>> = {
  manual: 0,
  policy: 1,
  procedure: 2,
  instruction: 3,
  form: 4,
  register: 5,
  record: 6,
  external: 7,
};

export function typeRank(type: Type): number {
  return type === undefined ? 8 : ranks[type];
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
