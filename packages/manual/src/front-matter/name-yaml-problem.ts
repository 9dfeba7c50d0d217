// Names the cause of a YAML error by looking at the line where it stands. The census of causes is in docs: unquoted colons lead.
import type { ErrorCode } from 'yaml';
import { span, type Span } from '../text/span.ts';
import { lineAt, type Line } from './find-fences.ts';
import type { FrontMatterProblem, FrontMatterProblemCode } from './model.ts';

/** The named problem for an error that `yaml` reports at an offset of the content. */
export function nameYamlProblem(text: string, content: Span, offset: number, code: ErrorCode): FrontMatterProblem {
  const at = content.start + offset;
  const line = lineOf(text, at, content.start);
  const named =
    nameByCode(code) ?? nameByLine(line.text) ?? nameByLine(previousLine(text, line, content.start)) ?? 'other';
  const detail = line.text.trim().slice(0, 60);
  const lead = line.text.length - line.text.trimStart().length;
  return { code: named, span: span(line.start + lead, Math.max(line.end, line.start + lead)), detail };
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

/** Cause of an error judged by one line: what stands after the first `key:` or `-`. */
function nameByLine(line: string): FrontMatterProblemCode | undefined {
  if (/\{\{|<%|\$\{/.test(line)) return 'template-syntax';
  const value = /^\s*(?:- +)?(?:[\w .-]+?: +)?(.*)$/.exec(line)?.[1] ?? '';
  if (/^[\u201c\u201d\u201e\u2018]/.test(value)) return 'smart-quotes';
  if (value.startsWith('@')) return 'reserved-at';
  if (value.startsWith('`')) return 'reserved-backtick';
  if (/^[*&]/.test(value)) return value.startsWith('*') ? 'alias' : 'anchor';
  if (/^["']/.test(value)) return /^(["']).*\1\s*\S/.test(value) ? 'text-after-quote' : 'unterminated-quote';
  if (/^\[[^\]]*\]\s*[,([]/.test(value)) return 'broken-list';
  if (/^[[{]/.test(value)) return 'unclosed-bracket';
  if (/^[%|>!?]/.test(value)) return 'reserved-start';
  if (/\t/.test(line)) return 'tab';
  if (/:\s.*:(?:\s|$)/.test(line) || /^\s*- .*: .*/.test(line)) return 'unquoted-colon';
  if (line.trim() !== '' && !line.includes(':')) return /^\s*-/.test(line) ? 'broken-list' : 'no-colon';
  if (/^\s+\S/.test(line)) return 'bad-indent';
  return undefined;
}

/** The line an offset of `text` stands in, looked for no further up than `from`. */
export function lineOf(text: string, at: number, from: number): Line {
  let start = Math.min(at, text.length);
  while (start > from && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return lineAt(text, start);
}

function previousLine(text: string, line: Line, from: number): string {
  return line.start <= from ? '' : lineOf(text, line.start - 1 - (text[line.start - 2] === '\r' ? 1 : 0), from).text;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
