// A word that was turned into its opposite by a syllable in front of it: "nonconforming parts" and "conforming parts" differ by a slip of
// the pen to a machine, and by everything to who handles the parts.

/** English, German, French and Spanish together: which of them a word is of does not matter, and a wrong guess only asks for one more look. */
const PREFIXES = 'non un in im ir il dis mis des dé mal més nicht miss anti'.split(' ');
/** Below this a syllable is more often part of another word: `to` and `into`. */
const SHORTEST = 4;

/**
 * Words of one side that are words of the other with such a syllable in front.
 *
 * @param removed plain words that are gone
 * @param added plain words that came
 */
export function negatedWords(removed: readonly string[], added: readonly string[]): string[] {
  const [gone, come] = [new Set(removed), new Set(added)];
  return [...negationsOf(gone, come), ...negationsOf(come, gone)];
}

function negationsOf(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...others].filter((other) =>
    PREFIXES.some((prefix) => {
      const rest = other.slice(prefix.length);
      return other.startsWith(prefix) && rest.length >= SHORTEST && words.has(rest);
    }),
  );
}
