// A guard before the Markdown parser: Sätteri keeps a copy of a text at every escape and entity in it, so that half a megabyte of
// `&amp;` would take gigabytes. What a text would cost is estimated per run of prose; no honest document comes near the limit.
import { span } from '../text/span.ts';
import type { ParseProblem } from './facts.ts';

/** Characters copied for one run of text that are borne. */
const MAX_COPIED = 64 * 1024 * 1024;
const MARK = /[&\\]/g;
/** Where a run of text surely ends: a blank line, a list item, a heading, a cell. */
const BREAK = /\||\n(?=[ \t>]*(?:[-*+#\n\r]|\d{1,9}[.)]))/;

/** The problem of a body that would cost the parser too much. */
export function findTooComplex(text: string, bodyStart: number): ParseProblem | undefined {
  if ((text.length - bodyStart) ** 2 / 2 <= MAX_COPIED) return undefined;
  const body = text.slice(bodyStart);
  if (marksIn(body) * body.length <= MAX_COPIED) return undefined;
  let start = 0;
  for (const run of body.split(BREAK)) {
    const marks = marksIn(run);
    if (marks * run.length > MAX_COPIED) {
      const at = bodyStart + start;
      return { code: 'too-complex', span: span(at, at), detail: `${marks} escapes and entities in one text` };
    }
    start += run.length + 1;
  }
  return undefined;
}

function marksIn(text: string): number {
  return text.match(MARK)?.length ?? 0;
}
