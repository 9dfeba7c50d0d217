// Duty: the way into clause references for everybody else.
import type { ClauseReferenceResult } from './clause-reference-result.ts';
import { readReference } from './read-reference.ts';
import type { ReferenceContext } from './reference-context.ts';

const longest = 200; // a text beyond this is prose; looking for numbers in it helps nobody

/**
 * Reads a clause reference: `8.4.1`, `8.4.1#approval`, `iso9001@2015:8.4.1#approval`, and ranges `8.3.1-8.3.6`
 * (also with `–` or `~`), which stand for every requirement clause from the first to the last. Numbers match exactly:
 * 7.5.10 is not 7.5.1. Blanks at both ends are ignored, anything else that is left over is a syntax problem.
 *
 * Never throws. All offsets count in `text`. Whether the section exists is for the reader of the document to say.
 */
export function parseClauseReference(text: string, context: ReferenceContext): ClauseReferenceResult {
  const result = readReference(text, context);
  if (result.ok || result.kind !== 'syntax') return result;
  return { ...result, suggestions: referencesIn(text, context) };
}

/** Whatever is a good reference inside a bad one, such as `7.3` in `§7.3` or `8.4.1` in `8.4.1 Note`. */
function referencesIn(text: string, context: ReferenceContext): readonly string[] {
  if (text.length > longest) return [];
  const words = text.split(/[\s,;]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[.)\]]+$/, ''));
  return [...new Set(words)].filter((word) => word !== text && readReference(word, context).ok);
}
