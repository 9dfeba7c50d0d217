// The fast path: `key: plain text`, `key: "quoted"`, `key: [a, b]`, `- item` lists and one level of nesting by plain lines.
// It returns undefined at anything else, and `yaml` decides. A property test holds both equal on every front matter of the corpora.
import { span, type Span } from '../text/span.ts';
import { lineAt } from './find-fences.ts';
import type { FrontMatterEntry, FrontMatterNode, FrontMatterProblem, FrontMatterScalar } from './model.ts';

export interface MapResult {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

const KEY = /^([A-Za-z_][A-Za-z0-9_-]*):(?: +|$)/;
/** Characters that keep a plain scalar plain: no quote, bracket, comment, anchor, tag or colon problem can hide in them. */
const PLAIN = /^[A-Za-z0-9_./(+€£$][A-Za-z0-9 _./()+,;'"=%$€£°@&*!?<>|~^{}[\]\u00c0-\u024f\u2013\u2014-]*$/;
const PLAIN_WITH_COLON = /^[A-Za-z0-9_./(+][^#\t\r\n\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
const PLAIN_ITEM = /^[A-Za-z0-9_./(+][A-Za-z0-9 _./()+;=%$@*<>|~^&!#-]*$/;
const QUOTED = /^"([^"\\\t\r\n]*)"$/;
const SINGLE = /^'([^'\t\r\n]*)'$/;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads plain lines of a mapping, or gives up. Spans are offsets into `text`. */
export function readPlainMap(text: string, content: Span): MapResult | undefined {
  const entries: FrontMatterEntry[] = [];
  const keys = new Set<string>();
  for (let at = content.start; at < content.end;) {
    const line = lineAt(text, at);
    const match = KEY.exec(line.text);
    const key = match?.[1];
    if (match === null || key === undefined || keys.has(key) || FORBIDDEN_KEYS.has(key)) return undefined;
    keys.add(key);
    const keySpan = span(at, at + key.length);
    const rest = line.text.slice(match[0].length).replace(/ +$/, '');
    const valueStart = at + match[0].length;
    let value: FrontMatterNode | undefined;
    let next = line.next;
    if (rest === '') {
      const list = readDashes(text, line.next, content.end);
      if (list === undefined) return undefined;
      value = list.node ?? { kind: 'scalar', value: '', span: span(at + key.length + 1, at + key.length + 1) };
      next = list.next;
    } else {
      if (continues(text, line.next, content.end)) return undefined;
      value = readValue(rest, valueStart);
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
    const item = readValue(rest, at + match[0].length);
    if (item === undefined) return undefined;
    if (listStart === -1) listStart = at + indent;
    items.push(item);
    at = line.next;
  }
  const last = items.at(-1);
  if (last === undefined) return undefined;
  return { node: { kind: 'list', items, span: span(listStart, last.span.end) }, next: at };
}

function readValue(rest: string, start: number): FrontMatterNode | undefined {
  if (rest.startsWith('[')) return readFlow(rest, start);
  if (rest.startsWith('{')) return readFlowMap(rest, start);
  return readScalar(rest, start);
}

function readScalar(rest: string, start: number): FrontMatterScalar | undefined {
  const place = span(start, start + rest.length);
  const quoted = QUOTED.exec(rest) ?? SINGLE.exec(rest);
  if (quoted !== null) return { kind: 'scalar', value: quoted[1] ?? '', span: place };
  if (PLAIN.test(rest) || (PLAIN_WITH_COLON.test(rest) && !/:(?:\s|$)/.test(rest)))
    return { kind: 'scalar', value: rest, span: place };
  return undefined;
}

function readFlow(rest: string, start: number): FrontMatterNode | undefined {
  if (!rest.endsWith(']')) return undefined;
  const items: FrontMatterNode[] = [];
  const inner = rest.slice(1, -1);
  if (inner.trim() !== '') {
    let at = 1;
    for (const part of inner.split(',')) {
      const lead = part.length - part.trimStart().length;
      const item = readFlowItem(part.trim(), start + at + lead);
      if (item === undefined) return undefined;
      items.push(item);
      at += part.length + 1;
    }
  }
  return { kind: 'list', items, span: span(start, start + rest.length) };
}

function readFlowMap(rest: string, start: number): FrontMatterNode | undefined {
  const match = /^\{ *(.+?) *\}$/.exec(rest);
  if (match?.[1] === undefined) return undefined;
  const entries: FrontMatterEntry[] = [];
  let at = start + rest.indexOf(match[1]);
  for (const part of match[1].split(',')) {
    const pair = /^( *)([A-Za-z_][A-Za-z0-9_-]*): +(.+?) *$/.exec(part);
    const key = pair?.[2];
    if (pair === null || key === undefined || FORBIDDEN_KEYS.has(key) || entries.some((entry) => entry.key === key))
      return undefined;
    const keyStart = at + (pair[1]?.length ?? 0);
    const valueStart = keyStart + part.slice(pair[1]?.length ?? 0).indexOf(pair[3] ?? '', key.length + 1);
    const value = readFlowItem(pair[3] ?? '', valueStart);
    if (value === undefined) return undefined;
    entries.push({ key, keySpan: span(keyStart, keyStart + key.length), value });
    at += part.length + 1;
  }
  return { kind: 'map', entries, span: span(start, start + rest.length) };
}

function readFlowItem(item: string, start: number): FrontMatterScalar | undefined {
  const place = span(start, start + item.length);
  const quoted = QUOTED.exec(item) ?? SINGLE.exec(item);
  if (quoted !== null) return { kind: 'scalar', value: quoted[1] ?? '', span: place };
  if (!PLAIN_ITEM.test(item) || / #/.test(item)) return undefined;
  return { kind: 'scalar', value: item, span: place };
}
