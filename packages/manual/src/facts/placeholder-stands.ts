// How placeholders stand on their lines: "DD.MM.YYYY" may be explained, "TBD" quoted and "todo" Spanish.
import type { Span } from '../text/span.ts';
import type { PlaceholderFact } from './facts.ts';

/** What a field to fill in looks like: the placeholder is all there is in a cell or behind a label. */
const BEFORE = /(?:^|[|:*_>[\]]|[-+])\s*[*_`"]*$/;
const AFTER = /^[*_`"]*\s*(?:$|[|\])])/;
/** What makes a placeholder of a word of the language: `todo: write`, also `**Todo**: write`. */
const COLON = /^[*_]{0,3}\s{0,3}:/;
const QUOTED = /["'\u2018\u201C\u201E\u00AB]$/;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** @param text of the whole document */
export function withStands(text: string, placeholders: readonly PlaceholderFact[]): readonly PlaceholderFact[] {
  if (placeholders.length === 0) return placeholders;
  return placeholders.map((fact) => {
    const stands = standsOf(text, fact);
    return stands === undefined ? fact : { ...fact, stands };
  });
}

function standsOf(text: string, { kind, text: found, span }: PlaceholderFact): PlaceholderFact['stands'] {
  if (kind === 'word') {
    const { before, after } = lineAround(text, span);
    return QUOTED.test(before) ? 'quoted' : COLON.test(after) ? 'before-colon' : 'in-text';
  }
  if (kind !== 'date' || /^\d/.test(found)) return undefined;
  const { before, after } = lineAround(text, span);
  return BEFORE.test(before) && AFTER.test(after) ? 'alone' : 'in-text';
}

/** What stands on the line of a place, on both sides of it. */
function lineAround(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
