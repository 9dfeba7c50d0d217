// The one word of a list that somebody most likely meant.
import { distance } from 'fastest-levenshtein';

const LONGEST = 120;

/** The nearest candidate, when it is near enough: at most `share` of the longer text differs. Case counts little. */
export function nearest(wanted: string, candidates: Iterable<string>, share = 0.4): string | undefined {
  if (wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(wanted.length, candidate.length);
    if (candidate === wanted || Math.abs(wanted.length - candidate.length) > longer * share) continue;
    const far = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (far <= longer * share && far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** From 0 (nothing in common) to 1 (the same). */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}
