// Duty: cut a reference into standard, clause or range, and section, without asking whether they exist.
import type { Part } from './reference-parts.ts';

// [standard ':'] body ['#' section]; the slug holds what github-slugger leaves of a heading.
const shape =
  /^(?:(?<standard>[^\s:#@]+(?:@[^\s:#@]+)?):)?(?<body>[^:#]+)(?:#(?<section>[\p{Alphabetic}\p{M}\p{N}\p{Pc}-]+))?$/du;

export interface SplitReference {
  readonly standard?: Part;
  readonly body: Part;
  readonly section?: Part;
}

/** The three pieces with their offsets in `text`, or undefined if the text has another shape. Blanks at both ends are ignored. */
export function splitReference(text: string): SplitReference | undefined {
  const trimmed = text.trim();
  const match = shape.exec(trimmed);
  if (match === null) return undefined;
  const offset = text.indexOf(trimmed);
  const part = (name: string): Part | undefined => {
    const found = match.groups?.[name];
    const [start, end] = match.indices?.groups?.[name] ?? [0, 0];
    return found === undefined ? undefined : { text: found, start: start + offset, end: end + offset };
  };
  const [standard, body, section] = [part('standard'), part('body'), part('section')];
  if (body === undefined) return undefined;
  return { ...(standard && { standard }), body, ...(section && { section }) };
}
