// The revision that follows another in the scheme of the manual.
import type { Config } from '@clausemark/manual';

const LETTERS = 'ABCDEFGHJKLMNPRTUVWY';

/**
 * The next revision; undefined when the current one is not of the scheme or has no next one, so that nobody has to trust a guess.
 *
 * Of two numbers the second counts editorial revisions, the first all others: 1.2 becomes 1.3 or 2.0.
 */
export function nextRevision(
  current: string,
  scheme: Config['revision']['scheme'],
  isEditorial: boolean,
): string | undefined {
  const fits = (name: typeof scheme): boolean => scheme === name || scheme === 'any';
  if (fits('letters') && /^[A-Z]{1,2}$/.test(current)) return nextLetters(current);
  if (fits('integer') && /^\d{1,4}$/.test(current)) return String(Number(current) + 1).padStart(current.length, '0');
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})$/.exec(current) ?? [];
  if (!fits('major-minor') || major === undefined || minor === undefined) return undefined;
  return isEditorial ? `${major}.${String(Number(minor) + 1).padStart(minor.length, '0')}` : `${Number(major) + 1}.0`;
}

/** A, B ... Y, AA, AB ... YY, without I, O, Q, S, X and Z. */
function nextLetters(current: string): string | undefined {
  const places = [...current].map((letter) => LETTERS.indexOf(letter));
  if (places.includes(-1)) return undefined;
  const [last = 0, first = -1] = places.toReversed();
  if (last < LETTERS.length - 1) return current.slice(0, -1) + LETTERS[last + 1];
  return first < LETTERS.length - 1 ? `${LETTERS[first + 1]}A` : undefined;
}
