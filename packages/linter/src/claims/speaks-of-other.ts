// Whether a bare clause number may be one of a standard that the manual does not answer to.
import type { ClauseMentionFact, ManualDocument } from '@clausemark/manual';
import type { Standard } from '@clausemark/standards';
import { STANDARD_NAME } from './cited-clause-title.ts';
import { namedStandard } from './named-standard.ts';

/**
 * It may, when another standard is named in a heading, before the first section or in the section of the number, or when its clauses are
 * cited somewhere. That a supplier is certified to it says nothing about numbers.
 */
export function speaksOfOther(
  document: ManualDocument,
  text: string,
  standards: readonly Standard[],
): (mention: ClauseMentionFact) => boolean {
  const { headings, clauseMentions } = document.facts;
  const isOther = (name: string): boolean =>
    namedStandard(name, standards).kind === 'other' && !standards.some(({ basedOn }) => isPartOf(name, basedOn));
  const names = [...text.matchAll(STANDARD_NAME)].filter(([name]) => isOther(name)).map(({ index }) => index);
  const first = headings.find(({ depth }) => depth > 1)?.span.start ?? text.length;
  const everywhere =
    clauseMentions.some(({ standard }) => standard !== undefined && isOther(standard)) ||
    names.some((at) => at < first || headings.some(({ span }) => span.start <= at && at < span.end));
  return ({ span }) => {
    if (everywhere) return true;
    const start = headings.findLast((heading) => heading.span.start <= span.start)?.span.start ?? 0;
    const end = headings.find((heading) => heading.span.start > span.start)?.span.start ?? text.length;
    return names.some((at) => start <= at && at < end);
  };
}

/** AS9120 contains the text of ISO 9001, with its numbers. */
function isPartOf(name: string, basedOn: readonly string[]): boolean {
  return basedOn.some((base) => base === name || base.startsWith(`${name}:`));
}
