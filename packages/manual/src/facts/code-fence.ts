// Whether a fenced code block is closed: an open one swallows the rest of the document.
import { span, type Span } from '../text/span.ts';
import type { ParseProblem } from './facts.ts';

const OPENING = /^ {0,3}(`{3,}|~{3,})/;

/** The problem of a code block that is opened by a fence and never closed. */
export function unclosedFence(text: string, place: Span): ParseProblem | undefined {
  const source = text.slice(place.start, place.end);
  const fence = OPENING.exec(source)?.[1];
  if (fence === undefined || isClosed(source.trimEnd(), fence)) return undefined;
  return { code: 'unclosed-code-fence', span: span(place.start, place.start + fence.length), detail: fence };
}

function isClosed(source: string, fence: string): boolean {
  const lastLine = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  if (lastLine === 0) return false;
  const closing = source.slice(lastLine).replace(/^[\s>]+/, '');
  return closing.startsWith(fence) && /^(?:`+|~+)$/.test(closing);
}
