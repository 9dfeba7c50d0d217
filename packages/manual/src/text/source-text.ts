// The text of one file as it is, BOM and line ends kept, with positions for people. Nothing here knows Markdown.
import type { Position, Span } from './span.ts';

/** The text of one file and its path. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** 1-based line and column of an offset. CRLF, lone CR and LF end a line; a BOM does not count as a column. */
  position(offset: number): Position {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const bom = low === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0) - bom) + 1 };
  }

  /** Text of a 1-based line without its line end; empty outside the file. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    const end = this.lineStarts[number] ?? this.text.length;
    return this.text
      .slice(start, end)
      .replace(/[\r\n]+$/, '')
      .replace(/^\uFEFF/, '');
  }

  /** The text of a span. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Number of lines; text without a line end is one. Counted without building the table of line starts. */
  get lineCount(): number {
    return this.#lineStarts?.length ?? countLines(this.text);
  }

  /** Offsets at which lines begin. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }
}

function countLines(text: string): number {
  if (text.includes('\r')) return findLineStarts(text).length;
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
