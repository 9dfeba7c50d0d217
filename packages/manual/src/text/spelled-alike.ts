// Whether two words are one word with another spelling: a slip of the pen, a plural, a capital letter, a comma behind it.
import { distance } from 'fastest-levenshtein';

export function spelledAlike(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  if (a === b) return true;
  if (a === '' || b === '') return false;
  const swapped = a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  const most = Math.min(2, Math.max(1, Math.floor(Math.max(a.length, b.length) / 4)));
  return distance(a, b) <= (swapped ? 2 : most);
}

function letters(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
