// The fast path: `key: plain text`, `key: "quoted"`, `key: [a, b]`, `- item` lists and one level of nesting by plain lines.
// It returns undefined at anything else, and `yaml` decides. A property test holds both equal on every front matter of the corpora.
import { span, type Span } from '../text/span.ts';
import { lineAt } from './find-fences.ts';
import { dangerousKeys } from './dangerous-keys.ts';
import type { FrontMatterEntry, FrontMatterNode, FrontMatterProblem } from './model.ts';
import { readPlainValue } from './read-plain-value.ts';

/** A mapping as read, with what is wrong in it. */
export interface MapResult {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,200}):(?: +|$)/;

/** Reads plain lines of a mapping, or gives up. Spans are offsets into `text`. */
export function readPlainMap(text: string, content: Span): MapResult | undefined {
  const entries: FrontMatterEntry[] = [];
  const keys = new Set<string>();
  for (let at = content.start; at < content.end;) {
    const line = lineAt(text, at);
    const match = KEY.exec(line.text);
    const key = match?.[1];
    if (match === null || key === undefined || keys.has(key) || dangerousKeys.has(key)) return undefined;
    keys.add(key);
    const keySpan = span(at, at + key.length);
    const rest = line.text.slice(match[0].length).replace(/ +$/, '');
    const valueStart = at + match[0].length;
    let value: FrontMatterNode | undefined;
    let next = line.next;
    if (rest === '') {
      if (match[0].endsWith(' ')) return undefined;
      const list = readDashes(text, line.next, content.end);
      if (list === undefined) return undefined;
      value = list.node ?? { kind: 'scalar', value: '', span: span(at + key.length + 1, at + key.length + 1) };
      next = list.next;
    } else {
      if (continues(text, line.next, content.end)) return undefined;
      value = readPlainValue(rest, valueStart);
    }
    if (value === undefined) return undefined;
    entries.push({ key, keySpan, value });
    at = next;
  }
  return entries.length === 0 ? undefined : { entries, problems: [] };
}

/** A continuation line begins with white space, a dash, or is blank: not plain enough. */
function continues(text: string, next: number, end: number): boolean {
  if (next >= end) return false;
  const code = text.charCodeAt(next);
  return !((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95);
}

function readDashes(
  text: string,
  start: number,
  end: number,
): { readonly node: FrontMatterNode | undefined; readonly next: number } | undefined {
  if (!continues(text, start, end)) return { node: undefined, next: start };
  const items: FrontMatterNode[] = [];
  let at = start;
  let listStart = -1;
  let indent = -1;
  while (at < end && continues(text, at, end)) {
    const line = lineAt(text, at);
    const match = /^( *)- /.exec(line.text);
    if (match === null || (indent !== -1 && match[1]?.length !== indent)) return undefined;
    indent = match[1]?.length ?? 0;
    const rest = line.text.slice(match[0].length).replace(/ +$/, '');
    if (
      rest.includes(': ') ||
      rest.endsWith(':') ||
      rest.startsWith('[') ||
      rest.startsWith('- ') ||
      rest.startsWith(' ')
    )
      return undefined;
    const item = readPlainValue(rest, at + match[0].length);
    if (item === undefined) return undefined;
    if (listStart === -1) listStart = at + indent;
    items.push(item);
    at = line.next;
  }
  const last = items.at(-1);
  if (last === undefined) return undefined;
  return { node: { kind: 'list', items, span: span(listStart, last.span.end) }, next: at };
}
