// Bytes to text. Files that are no UTF-8 text, or that could hold a parser for long, are refused with a named problem.
import type { ParseProblem } from '../facts/facts.ts';
import { SourceText } from './source-text.ts';
import { span } from './span.ts';

/** Limits of security.md, SEC009: checked before anything is parsed. */
export const MAX_BYTES = 1024 * 1024;
export const MAX_LINE = 20_000;

export interface DecodedSource {
  readonly source: SourceText;
  /** Not empty: the body must not be parsed. */
  readonly problems: readonly ParseProblem[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes a file. The text is kept as it is: BOM, CRLF and lone CR included. Never throws. */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  if (bytes.length > MAX_BYTES) return refused(path, '', 'too-large', `${Math.ceil(bytes.length / 1024)} KiB`);
  if (isUtf16(bytes)) return refused(path, '', 'utf16', '');
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return notUtf8(path, bytes);
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) return refused(path, text, 'nul', '', nul);
  const long = longLine(text);
  return long === -1
    ? { source: new SourceText(path, text), problems: [] }
    : refused(path, text, 'line-too-long', '', long);
}

/** Whether the text of a file with these problems can be shown. */
export function isReadable(problems: readonly ParseProblem[]): boolean {
  return problems.every(({ code }) => code === 'line-too-long');
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notUtf8(path: string, bytes: Uint8Array): DecodedSource {
  // Up to the first bad byte it is the text of the file.
  const text = lossy.decode(bytes);
  const at = Math.max(0, text.indexOf('\uFFFD'));
  return refused(path, text, 'not-utf8', '', at);
}

function refused(path: string, text: string, code: ParseProblem['code'], detail: string, at = 0): DecodedSource {
  const source = new SourceText(path, text);
  const problem = { code, span: span(at, at), detail };
  return { source, problems: [isReadable([problem]) ? problem : { ...problem, position: source.position(at) }] };
}

/** Start of the first line that is too long, or -1. Jumps from line end to line end a whole limit apart: linear on any input. */
function longLine(text: string): number {
  let start = 0;
  while (text.length - start > MAX_LINE) {
    const end = lastLineEnd(text, start, start + MAX_LINE);
    if (end === -1) return start;
    start = end + 1;
  }
  return -1;
}

function lastLineEnd(text: string, from: number, to: number): number {
  for (let at = to; at >= from; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return -1;
}
