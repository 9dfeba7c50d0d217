// A remedy that begins with the name somebody most likely meant.
import { near } from '@clausemark/manual';

/** `Did you mean X? ` for the start of a remedy; nothing when no name is near. */
export function didYouMean(word: string, names: Iterable<string>): string {
  const name = near(word, names);
  return name === undefined ? '' : `Did you mean ${name}? `;
}
