// The fast path: mappings and lists by indentation, with values that stand on one line, see plain-values.ts. It returns undefined at
// anything else, and `yaml` decides. Property tests hold both equal, on generated text and on every front matter of the corpora. It does
// read what the guard of `yaml` refuses for its looks alone: brackets and dashes by the dozen in quotes or in a comment.
import { detached } from '../text/kept-texts.ts';
import { span, type Span } from '../text/span.ts';
import { dangerousKeys } from './dangerous-keys.ts';
import type {
  FrontMatterEntry,
  FrontMatterList,
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterProblem,
} from './model.ts';
import { isLineEnd, PlainValues } from './plain-values.ts';

/** A mapping as read, with what is wrong in it. */
export interface MapResult {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

/** Mappings and lists in each other; `yaml` judges what is deeper. */
const MAX_DEPTH = 20;

const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2d;

/**
 * Keys of the mapping that was read last, all different and none dangerous. The documents of a manual mostly have the same ones in the same
 * order: those that do are not cut from the text, and need no look whether they are there twice.
 */
let lastKeys: readonly string[] = [];

/** Reads plain lines of a mapping, or gives up. Spans are offsets into `text`. */
export function readPlainMap(text: string, content: Span): MapResult | undefined {
  return new PlainReader(text, content).read();
}

/** Stands on the first character of a line that says something, with its indentation. */
class PlainReader {
  readonly #text: string;
  readonly #end: number;
  readonly #values: PlainValues;
  #at = 0;
  #indent = 0;

  constructor(text: string, content: Span) {
    this.#text = text;
    this.#end = content.end;
    this.#values = new PlainValues(text, content.end);
    this.#findLine(content.start);
  }

  read(): MapResult | undefined {
    const map = this.#indent === 0 ? this.#map(0) : undefined;
    return map === undefined || this.#at < this.#end ? undefined : { entries: map.entries, problems: [] };
  }

  #map(depth: number): FrontMatterMap | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const indent = this.#indent;
    const start = this.#at;
    const entries: FrontMatterEntry[] = [];
    const expected = depth === 0 ? lastKeys : [];
    /** From the first key on that is not the expected one. */
    let keys: Set<string> | undefined;
    let end = start;
    while (this.#indent === indent) {
      const keyStart = this.#at;
      const keyEnd = this.#values.keyEnd(keyStart);
      if (keyEnd === -1) return undefined;
      let key = keys === undefined ? expected[entries.length] : undefined;
      if (key?.length !== keyEnd - keyStart || !this.#text.startsWith(key, keyStart)) {
        key = this.#text.slice(keyStart, keyEnd);
        keys ??= new Set(entries.map((entry) => entry.key));
        if (keys.has(key) || dangerousKeys.has(key)) return undefined;
        keys.add(key);
      }
      const value = this.#valueOf(keyEnd, indent, depth);
      if (value === undefined) return undefined;
      entries.push({ key, keySpan: span(keyStart, keyEnd), value });
      end = value.span.end;
    }
    if (depth === 0 && keys !== undefined) lastKeys = Array.from(keys, detached);
    return entries.length === 0 ? undefined : { kind: 'map', entries, span: span(start, end) };
  }

  #valueOf(keyEnd: number, indent: number, depth: number): FrontMatterNode | undefined {
    const behind = keyEnd + 1;
    if (!this.#values.endsLine(behind)) return this.#line(this.#values.skipSpaces(behind), indent);
    this.#nextLine(behind);
    const isDash = this.#isDash();
    if (this.#indent < indent || (this.#indent === indent && !isDash)) return this.#nothing(behind);
    const value = isDash ? this.#list(depth + 1) : this.#map(depth + 1);
    return this.#indent > indent ? undefined : value;
  }

  #list(depth: number): FrontMatterList | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const indent = this.#indent;
    const start = this.#at;
    const items: FrontMatterNode[] = [];
    while (this.#indent === indent && this.#isDash()) {
      const itemStart = this.#values.skipSpaces(this.#at + 1);
      const isMap = this.#values.keyEnd(itemStart) !== -1;
      this.#indent += itemStart - this.#at;
      this.#at = itemStart;
      const item = isMap ? this.#map(depth + 1) : this.#line(itemStart, indent);
      if (item === undefined || this.#indent > indent) return undefined;
      items.push(item);
    }
    const last = items.at(-1);
    return last === undefined ? undefined : { kind: 'list', items, span: span(start, last.span.end) };
  }

  /** Where a value is missing; `yaml` says where it would be when there are spaces or a comment. */
  #nothing(at: number): FrontMatterNode | undefined {
    if (at < this.#end && !isLineEnd(this.#text.charCodeAt(at))) return undefined;
    return { kind: 'scalar', value: '', span: span(at, at) };
  }

  /** A value on this line; one that goes on in the next, which is indented more, is none of ours. */
  #line(start: number, indent: number): FrontMatterNode | undefined {
    const value = this.#values.read(start);
    if (value === undefined) return undefined;
    this.#nextLine(this.#values.at);
    return this.#indent > indent ? undefined : value;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  /** Goes to the next line that says something; from anywhere on a line. */
  #nextLine(from: number): void {
    let at = from;
    while (at < this.#end && !isLineEnd(this.#text.charCodeAt(at))) at += 1;
    this.#findLine(at);
  }

  /** Goes to the first line that says something, at the start of a line or at the end of one. At the end of all, none is indented as little. */
  #findLine(from: number): void {
    const text = this.#text;
    const end = this.#end;
    let at = from;
    let lineStart = from;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (isLineEnd(code)) lineStart = at + 1;
      else if (code === HASH) {
        while (at + 1 < end && !isLineEnd(text.charCodeAt(at + 1))) at += 1;
      } else if (code !== SPACE) break;
    }
    this.#at = at;
    this.#indent = at < end ? at - lineStart : -1;
  }
}
