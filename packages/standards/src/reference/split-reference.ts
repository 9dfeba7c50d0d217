// Duty: cut a reference into standard, clause or range, and section, without asking whether they exist.
import { once } from '../once.ts';
import type { Part } from './reference-parts.ts';

// [standard ':'] body ['#' section]; the slug holds what github-slugger leaves of a heading.
const shape = once(() => /^(?:([^\s:#@]+(?:@[^\s:#@]+)?):)?([^:#]+)(?:#([\p{Alphabetic}\p{M}\p{N}\p{Pc}-]+))?$/u);

export interface SplitReference {
  readonly standard?: Part;
  readonly body: Part;
  readonly section?: Part;
}

/** The three pieces with their offsets in `text`, or undefined if the text has another shape. Blanks at both ends are ignored. */
export function splitReference(text: string): SplitReference | undefined {
  const trimmed = text.trim();
  const match = shape().exec(trimmed);
  if (match === null) return undefined;
  const [, standard, body = '', section] = match;
  const first = text.indexOf(trimmed);
  const second = standard === undefined ? first : first + standard.length + 1;
  return {
    ...(standard !== undefined && { standard: partOf(standard, first) }),
    body: partOf(body, second),
    ...(section !== undefined && { section: partOf(section, second + body.length + 1) }),
  };
}

function partOf(text: string, start: number): Part {
  return { text, start, end: start + text.length };
}
