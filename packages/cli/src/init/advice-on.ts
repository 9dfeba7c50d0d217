// What is to be said about the standard that somebody chose without being asked: whether it fits what the company does.
import { recommendStandard, type Answers } from '@clausemark/generator';

/** Undefined where nothing was said about the business, or nothing is to be said about it. */
export function adviceOn({ business, standard }: Answers): readonly string[] | undefined {
  if (business === undefined) return undefined;
  const fits = recommendStandard(business);
  const other = fits.standard === standard ? [] : [`This standard does not fit what you do. ${fits.because}`];
  const lines = [...other, ...fits.notes];
  return lines.length === 0 ? undefined : lines;
}
