// A change of a text at one place, and the text with several of them made. All other characters stay as they are.
import type { Span } from '../text/span.ts';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text with all edits made. Edits at one place are made in the order given. @throws RangeError when two overlap */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: added } of sorted) {
    if (span.start < at || span.end < span.start) throw new RangeError('Two edits overlap.');
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}
