// Names the cause of a YAML error by looking at the line where it stands. The census of causes is in docs: unquoted colons lead.
import type { ErrorCode } from 'yaml';
import { span, type Span } from '../text/span.ts';
import { lineAt, type Line } from './find-fences.ts';
import type { FrontMatterProblem, FrontMatterProblemCode } from './model.ts';
import { nameByLine } from './name-by-line.ts';

/** What is opened and not closed is reported where the text ends; the cause stands where it was opened. */
const UNCLOSED: ReadonlySet<string | undefined> = new Set([
  'unterminated-quote',
  'unclosed-bracket',
  'text-after-quote',
]);

/** The named problem for an error that `yaml` reports at an offset of the content. */
export function nameYamlProblem(text: string, content: Span, offset: number, code: ErrorCode): FrontMatterProblem {
  const line = lineOf(text, lastCharacter(text, content, content.start + offset), content.start);
  const before = lineBefore(text, line, content.start);
  const named = nameByCode(code);
  if (named !== undefined) return problemAt(named, line);
  const opened = code === 'MISSING_CHAR' ? openingLine(text, line, content.start) : undefined;
  if (opened !== undefined) return problemAt(nameByLine(opened.text) ?? 'other', opened);
  const after = lineAt(text, line.next);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && after.start < content.end && indent(after) > indent(line))
    return problemAt('bad-indent', after);
  return problemAt(nameByLine(line.text) ?? nameByLine(before?.text ?? '') ?? 'other', line);
}

function problemAt(code: FrontMatterProblemCode, line: Line): FrontMatterProblem {
  const start = line.start + indent(line);
  return { code, span: span(start, Math.max(line.end, start)), detail: line.text.trim().slice(0, 60) };
}

function nameByCode(code: ErrorCode): FrontMatterProblemCode | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return 'tag';
    case 'MULTIPLE_ANCHORS':
      return 'anchor';
    case 'BAD_DIRECTIVE':
      return 'directive';
    case 'NON_STRING_KEY':
      return 'complex-key';
    default:
      return undefined;
  }
}

/** An error at the end of the content belongs to the last line with text. */
function lastCharacter(text: string, content: Span, at: number): number {
  let last = Math.min(at, content.end);
  if (last < content.end) return last;
  while (last > content.start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return Math.max(content.start, last - 1);
}

function openingLine(text: string, from: Line, contentStart: number): Line | undefined {
  for (let line: Line | undefined = from; line !== undefined; line = lineBefore(text, line, contentStart)) {
    if (UNCLOSED.has(nameByLine(line.text))) return line;
  }
  return undefined;
}

/** The line an offset of `text` stands in, looked for no further up than `from`. */
export function lineOf(text: string, at: number, from: number): Line {
  let start = Math.min(at, text.length);
  while (start > from && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return lineAt(text, start);
}

function lineBefore(text: string, line: Line, from: number): Line | undefined {
  if (line.start <= from) return undefined;
  const crlf = text.charCodeAt(line.start - 1) === 10 && text.charCodeAt(line.start - 2) === 13;
  return lineOf(text, Math.max(from, line.start - (crlf ? 2 : 1)), from);
}

function indent(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
