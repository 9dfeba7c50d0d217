// Duty: bring titles that say the same into the same form: case, punctuation, plural s, "and" or "&", articles,
// and the two spellings of organization.
const dropped = new Set(['and', 'the', 'a', 'an']);

/** Words in lower case with single blanks between them; empty if there are none. Meant for comparing, not for showing. */
export function normaliseTitle(words: string): string {
  const found =
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found
    .filter((word) => !dropped.has(word))
    .map((word) => singular(word.replace(/isation/g, 'ization')))
    .join(' ');
}

/** Rough: good enough because both titles go through it. */
function singular(word: string): string {
  if (word.length < 4 || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=ss|x|ch|sh)es$|s$/, '');
}
