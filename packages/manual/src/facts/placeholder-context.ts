// How placeholders stand on their lines: "DD.MM.YYYY" may be explained, "TBD" quoted and "todo" Spanish.
import type { PlaceholderFact } from './facts.ts';

/** Behind a quotation mark. */
const QUOTED = /["'\u2018\u201C\u201E\u00AB]/;
/** What makes a placeholder of a word of the language: `todo: write`, also `**Todo**: write`. */
const COLON = /^[*_]{0,3}[^\S\r\n]{0,3}:/;
const COLON_WITHIN = 7;
/** What a field to fill in looks like: the placeholder is all there is in a cell or behind a label. */
const BEFORE = /(?:^|[|:*_>[\]]|[-+])\s*[*_`"]*$/;
const AFTER = /^[*_`"]*\s*(?:$|[|\])])/;
/** How far that is looked at on each side, in characters: a line may hold thousands of placeholders. */
const AROUND = 60;
/** Stands for what lies further away: neither the beginning nor the end of a line. */
const MORE = 'x';

/** @param text of the whole document */
export function withContext(text: string, placeholders: readonly PlaceholderFact[]): readonly PlaceholderFact[] {
  if (placeholders.length === 0) return placeholders;
  return placeholders.map((fact) => {
    const context = contextOf(text, fact);
    return context === undefined ? fact : { ...fact, context };
  });
}

function contextOf(text: string, { kind, text: found, span }: PlaceholderFact): PlaceholderFact['context'] {
  const { start, end } = span;
  const isQuoted = QUOTED.test(text.charAt(start - 1));
  if (kind === 'word' || kind === 'prompt') {
    if (isQuoted) return 'quoted';
    return COLON.test(text.slice(end, end + COLON_WITHIN)) ? 'before-colon' : 'other';
  }
  if (kind !== 'date') return undefined;
  if (/20(?:XX|[23]X|__)/i.test(found)) return isQuoted ? 'quoted' : undefined;
  if (/^\d/.test(found)) return undefined;
  return BEFORE.test(before(text, start)) && AFTER.test(after(text, end)) ? 'alone' : 'other';
}

function before(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const near = text.slice(from, at);
  const lineEnd = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r'));
  return lineEnd === -1 && from > 0 ? MORE + near : near.slice(lineEnd + 1);
}

function after(text: string, at: number): string {
  const near = text.slice(at, at + AROUND);
  const lineEnd = near.search(/[\r\n]/);
  if (lineEnd !== -1) return near.slice(0, lineEnd);
  return at + AROUND < text.length ? near + MORE : near;
}
