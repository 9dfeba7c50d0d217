// One value on one line: `plain text`, `"quoted"`, `[a, b]`, `{ a: b }`. Undefined at anything that `yaml` must judge.
import { span } from '../text/span.ts';
import { dangerousKeys } from './dangerous-keys.ts';
import type { FrontMatterEntry, FrontMatterNode, FrontMatterScalar } from './model.ts';

/** Characters that keep a plain scalar plain: no quote, bracket, comment, anchor, tag or colon problem can hide in them. */
const PLAIN = /^[A-Za-z0-9_./(+€£$][A-Za-z0-9 _./()+,;'"=%$€£°@&*!?<>|~^{}[\]#\u00c0-\u024f\u2013\u2014-]*$/;
const PLAIN_WITH_COLON = /^[A-Za-z0-9_./(+][^#\t\r\n\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
const PLAIN_ITEM = /^[A-Za-z0-9_./(+][A-Za-z0-9 _./()+;=%$@*<>|~^&!#-]*$/;
const QUOTED = /^"([^"\\\t\r\n]*)"$/;
const SINGLE = /^'([^'\t\r\n]*)'$/;

/** Reads a plain or quoted scalar, a list of them or a map of them; undefined at anything that needs a closer look. */
export function readPlainValue(rest: string, start: number): FrontMatterNode | undefined {
  if (rest.startsWith('[')) return readFlow(rest, start);
  if (rest.startsWith('{')) return readFlowMap(rest, start);
  return readScalar(rest, start);
}

function readScalar(rest: string, start: number): FrontMatterScalar | undefined {
  const place = span(start, start + rest.length);
  const quoted = QUOTED.exec(rest) ?? SINGLE.exec(rest);
  if (quoted !== null) return { kind: 'scalar', value: quoted[1] ?? '', span: place };
  if ((PLAIN.test(rest) && !rest.includes(' #')) || (PLAIN_WITH_COLON.test(rest) && !/:(?:\s|$)/.test(rest)))
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
    if (pair === null || key === undefined || dangerousKeys.has(key) || entries.some((entry) => entry.key === key))
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
