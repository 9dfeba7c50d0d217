// Texts that are kept for as long as a manual: without the text they were cut from, and words that come back only once.

/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13;
const MOST_WORDS = 1000;

/** A function that gives texts to keep, for one manual. */
export function keptTexts(): (text: string | undefined) => string | undefined {
  const words = new Map<string, string>();
  return (text) => {
    if (text === undefined || text.length >= SHORTEST_SLICE) return text && detached(text);
    const known = words.get(text);
    if (known !== undefined) return known;
    if (words.size < MOST_WORDS) words.set(text, text);
    return text;
  };
}

/** The same text by itself: a slice keeps the whole text alive. Joining makes a new text, and asking for a number of it makes it flat. */
export function detached(text: string): string {
  const joined = `${text.slice(0, 1)}${text.slice(1)}`;
  Number(joined);
  return joined;
}
