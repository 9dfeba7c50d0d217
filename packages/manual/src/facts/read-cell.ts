// A cell of a table: visible text, and the span of what is written between the pipes.
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import { span, type Span } from '../text/span.ts';
import type { CellFact } from './facts.ts';

const PIPE = 0x7c;

/** The fact of a cell that stands at a place of the file. */
export function readCell(tree: MarkdownTree, cell: number, file: string, place: Span): CellFact {
  return { text: visibleTextOf(tree, cell).trim(), span: cellSpan(file, place.start, place.end) };
}

function cellSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  if (start < end && text.charCodeAt(start) === PIPE) start += 1;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start < end && text.charCodeAt(end - 1) === PIPE) end -= 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return span(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code > 0x7f && /\s/.test(String.fromCharCode(code)));
}
