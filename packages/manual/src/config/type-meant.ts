// The type that a word stands for in a manual: our own word for it, or one that the configuration maps.
import { documentTypeNames, type Config, type DocumentTypeName } from './config-schema.ts';

export function typeMeant({ typeNames }: Config, word: string): DocumentTypeName | undefined {
  return (
    documentTypeNames.find((name) => name === word) ?? (Object.hasOwn(typeNames, word) ? typeNames[word] : undefined)
  );
}
