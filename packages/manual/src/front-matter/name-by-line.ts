// The usual ways to break YAML, told by one line. The order matters: what a value begins with says more than what it holds.
import type { FrontMatterProblemCode } from './model.ts';

/** Cause of an error judged by one line: what stands after the first `key:` or `-`. */
export function nameByLine(line: string): FrontMatterProblemCode | undefined {
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
