// Values on one line: `plain text`, `"quoted"`, `[a, b]`, `{ a: [b, c] }`. Undefined at anything that `yaml` must judge.
import { span } from '../text/span.ts';
import { dangerousKeys } from './dangerous-keys.ts';
import type { FrontMatterEntry, FrontMatterList, FrontMatterMap, FrontMatterNode, FrontMatterScalar } from './model.ts';
import { isFlowCharacter, isKeyCharacter, isOdd, startsKey, startsPlain } from './plain-characters.ts';

/** Longest name of a key; `yaml` takes 1,024. */
const MAX_KEY = 200;
/** Brackets in brackets. With the depth of blocks it stays below what `yaml` is allowed. */
const MAX_FLOW = 8;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/** Reads values up to an offset of a text. After each, {@link at} is where it ended. */
export class PlainValues {
  /** Behind what was read last. */
  at = 0;
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** The value that begins at an offset and ends on its line, with nothing but a comment behind it. */
  read(start: number): FrontMatterNode | undefined {
    const code = this.#text.charCodeAt(start);
    const isFlow = code === OPEN_LIST || code === OPEN_MAP || code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    if (!isFlow) return this.#plain(start);
    const value = this.#item(start, 0);
    return value !== undefined && this.endsLine(this.at) ? value : undefined;
  }

  /** The end of the name of a key that begins at an offset; -1 when none does. */
  keyEnd(start: number): number {
    const text = this.#text;
    if (!startsKey(text.charCodeAt(start))) return -1;
    let at = start + 1;
    while (isKeyCharacter(text.charCodeAt(at))) at += 1;
    if (at - start > MAX_KEY || at >= this.#end || text.charCodeAt(at) !== COLON) return -1;
    return at + 1 === this.#end || isBlank(text.charCodeAt(at + 1)) ? at : -1;
  }

  /** True where nothing but spaces and a comment comes before the end of the line. */
  endsLine(from: number): boolean {
    const at = this.skipSpaces(from);
    if (at >= this.#end) return true;
    const code = this.#text.charCodeAt(at);
    return isLineEnd(code) || (code === HASH && at > from);
  }

  skipSpaces(from: number): number {
    let at = from;
    while (at < this.#end && this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #plain(start: number): FrontMatterScalar | undefined {
    const text = this.#text;
    const limit = this.#end;
    if (start >= limit || !startsPlain(text.charCodeAt(start))) return undefined;
    let end = start + 1;
    let at = start + 1;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (isLineEnd(code) || (code === HASH && end < at)) break;
      if (isOdd(code) && !(code === COLON && this.#goesOn(at + 1))) return undefined;
      end = at + 1;
    }
    this.at = at;
    return { kind: 'scalar', value: text.slice(start, end), span: span(start, end) };
  }

  /** A colon with this behind it is a character as any other. */
  #goesOn(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return at < this.#end && code > SPACE && code !== 0x85 && code !== 0xa0 && code <= 0xff;
  }

  #item(start: number, depth: number): FrontMatterNode | undefined {
    const code = this.#text.charCodeAt(start);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.#quoted(start, code);
    if (code === OPEN_LIST) return this.#list(start, depth);
    if (code === OPEN_MAP) return this.#map(start, depth);
    return this.#flowText(start);
  }

  #quoted(start: number, quote: number): FrontMatterScalar | undefined {
    const text = this.#text;
    let at = start + 1;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
      if (at >= this.#end || code < SPACE || (code === BACKSLASH && quote === DOUBLE_QUOTE)) return undefined;
      at += 1;
    }
    if (at >= this.#end || text.charCodeAt(at + 1) === quote) return undefined;
    this.at = at + 1;
    return { kind: 'scalar', value: text.slice(start + 1, at), span: span(start, at + 1) };
  }

  #flowText(start: number): FrontMatterScalar | undefined {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (start >= this.#end || !startsPlain(first) || !isFlowCharacter(first)) return undefined;
    let end = start + 1;
    let at = start + 1;
    for (; at < this.#end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (!isFlowCharacter(code)) break;
      if (code === HASH && end < at) return undefined;
      end = at + 1;
    }
    this.at = at;
    return { kind: 'scalar', value: text.slice(start, end), span: span(start, end) };
  }

  #list(start: number, depth: number): FrontMatterList | undefined {
    if (depth >= MAX_FLOW) return undefined;
    const items: FrontMatterNode[] = [];
    let at = this.skipSpaces(start + 1);
    let isMore = this.#text.charCodeAt(at) !== CLOSE_LIST;
    while (isMore) {
      const item = this.#item(at, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      at = this.skipSpaces(this.at);
      isMore = this.#text.charCodeAt(at) === COMMA;
      if (isMore) at = this.skipSpaces(at + 1);
    }
    return this.#closes(at, CLOSE_LIST) ? { kind: 'list', items, span: span(start, this.at) } : undefined;
  }

  #map(start: number, depth: number): FrontMatterMap | undefined {
    if (depth >= MAX_FLOW) return undefined;
    const entries: FrontMatterEntry[] = [];
    const keys = new Set<string>();
    let at = this.skipSpaces(start + 1);
    let isMore = this.#text.charCodeAt(at) !== CLOSE_MAP;
    while (isMore) {
      const keyEnd = this.keyEnd(at);
      const key = this.#text.slice(at, keyEnd);
      if (keyEnd === -1 || dangerousKeys.has(key) || keys.has(key)) return undefined;
      keys.add(key);
      const value = this.#item(this.skipSpaces(keyEnd + 1), depth + 1);
      if (value === undefined) return undefined;
      entries.push({ key, keySpan: span(at, keyEnd), value });
      at = this.skipSpaces(this.at);
      isMore = this.#text.charCodeAt(at) === COMMA;
      if (isMore) at = this.skipSpaces(at + 1);
    }
    return this.#closes(at, CLOSE_MAP) ? { kind: 'map', entries, span: span(start, this.at) } : undefined;
  }

  #closes(at: number, bracket: number): boolean {
    this.at = at + 1;
    return at < this.#end && this.#text.charCodeAt(at) === bracket;
  }
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === SPACE || isLineEnd(code);
}
