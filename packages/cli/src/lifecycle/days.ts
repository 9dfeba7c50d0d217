// Checks of days that a person gives.
import { isRealDate } from '@clausemark/linter';

/** @param bounds days it must not be before or after, each with the words that say why */
export function dayProblem(
  answer: string,
  { from, to }: { readonly from?: readonly [string, string]; readonly to?: readonly [string, string] } = {},
): string | undefined {
  if (!isRealDate(answer)) return 'Write a day that exists as YYYY-MM-DD, for example 2026-12-01.';
  if (from !== undefined && answer < from[0]) return `${answer} is before ${from[0]}, ${from[1]}.`;
  return to !== undefined && answer > to[0] ? `${answer} is after ${to[0]}, ${to[1]}.` : undefined;
}
