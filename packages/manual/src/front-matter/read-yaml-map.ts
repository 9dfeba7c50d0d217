// The authority: `yaml` with the failsafe schema. Anchors, aliases, tags, merges, complex and dangerous keys are problems, never values.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { span, type Span } from '../text/span.ts';
import { findDeepNesting } from './find-deep-nesting.ts';
import { dangerousKeys } from './dangerous-keys.ts';
import type { FrontMatterEntry, FrontMatterNode, FrontMatterProblem } from './model.ts';
import type { MapResult } from './read-plain-map.ts';
import { YamlProblems } from './yaml-problems.ts';

const MAX_DEPTH = 30;
const SMART_QUOTED = /^[\u201c\u201d\u201e\u201f\u2018\u2019\u201a].*[\u201c\u201d\u201f\u2018\u2019]$/;

/** Reads the YAML between two offsets of `text`; spans of the result are offsets into `text`. Never throws. */
export function readYamlMap(text: string, content: Span): MapResult {
  const yaml = text.slice(content.start, content.end).replace(/\r(?!\n)/g, '\n');
  const reader = new YamlReader(text, content);
  const deep = findDeepNesting(yaml);
  if (deep !== -1) return reader.fail('nested-too-deep', deep, '');
  const documents = parse(yaml);
  if (documents === undefined) return reader.fail('other', 0, '');
  return reader.read(documents);
}

function parse(yaml: string): Document[] | undefined {
  try {
    const parsed = parseAllDocuments(yaml, {
      schema: 'failsafe',
      strict: true,
      uniqueKeys: false, // ours is below: that of `yaml` takes quadratic time
      merge: false,
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: false,
    });
    return Array.isArray(parsed) ? (parsed as Document[]) : [];
  } catch {
    return undefined;
  }
}

class YamlReader {
  readonly #text: string;
  readonly #content: Span;
  readonly #problems: YamlProblems;

  constructor(text: string, content: Span) {
    this.#text = text;
    this.#content = content;
    this.#problems = new YamlProblems(text, content);
  }

  fail(code: FrontMatterProblem['code'], offset: number, detail: string): MapResult {
    this.#problems.add(code, span(offset, offset), detail);
    return { entries: [], problems: this.#problems.causes };
  }

  read(documents: readonly Document[]): MapResult {
    const [first, second] = documents;
    if (second !== undefined)
      this.#problems.add('several-documents', span(rangeOf(second).start, rangeOf(second).start), '...');
    if (first === undefined) return this.fail('not-a-map', 0, '');
    const directive = this.#text.slice(this.#content.start, this.#content.end).search(/(?<![^\r\n])%/);
    if (directive !== -1) this.#problems.add('directive', span(directive, directive + 1), '%');
    for (const error of [...first.errors, ...first.warnings]) this.#problems.addError(error);
    if (!isMap(first.contents)) {
      if (this.#problems.all.length === 0) this.#problems.add('not-a-map', span(0, 1), '');
      return { entries: [], problems: this.#problems.causes };
    }
    const entries = this.#entries(first.contents, 0);
    return { entries, problems: this.#problems.causes };
  }

  #entries(map: YAMLMap, depth: number): FrontMatterEntry[] {
    this.#checkProperties(map);
    const entries: FrontMatterEntry[] = [];
    const keys = new Set<string>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const entry = this.#entry(pair, depth);
      if (entry === undefined) continue;
      if (keys.has(entry.key)) this.#problems.add('duplicate-key', rangeOf(pair.key), entry.key);
      keys.add(entry.key);
      entries.push(entry);
    }
    return entries;
  }

  #entry(pair: Pair<Node, Node | null>, depth: number): FrontMatterEntry | undefined {
    const place = rangeOf(pair.key);
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      const merge = this.#text.startsWith('<<', this.#content.start + place.start);
      if (isAlias(pair.key)) this.#problems.add('alias', place, `*${pair.key.source}`);
      else if (merge) this.#problems.add('merge-key', place, '<<');
      else if (this.#text.startsWith('{', this.#content.start + place.start - 1) || isMap(pair.key))
        this.#problems.add('template-syntax', place, this.#problems.lineAt(place.start));
      else this.#problems.add('complex-key', place, '');
      return undefined;
    }
    this.#checkProperties(pair.key);
    const key = pair.key.value;
    if (key === '') this.#problems.add('complex-key', place, '');
    if (key === '<<') this.#problems.add('merge-key', place, key);
    if (dangerousKeys.has(key)) {
      this.#problems.add('dangerous-key', place, key);
      return undefined;
    }
    const value = this.#node(pair.value, place.end + 1, depth + 1);
    return value === undefined ? undefined : { key, keySpan: this.#problems.absolute(place), value };
  }

  #node(node: Node | null, empty: number, depth: number): FrontMatterNode | undefined {
    if (depth > MAX_DEPTH) {
      this.#problems.add('nested-too-deep', rangeOf(node), '');
      return undefined;
    }
    if (node === null) return { kind: 'scalar', value: '', span: this.#problems.absolute(span(empty, empty)) };
    const place = rangeOf(node);
    if (isAlias(node)) {
      this.#problems.add('alias', place, `*${node.source}`);
      return undefined;
    }
    this.#checkProperties(node);
    const absolute = this.#problems.absolute(place);
    if (isMap(node)) {
      const entries = this.#entries(node, depth);
      return { kind: 'map', entries, span: blockSpan(absolute, node.flow, entries.at(-1)?.value.span) };
    }
    if (isSeq(node)) {
      const all = (node.items as (Node | null)[]).map((item) => this.#node(item, place.end, depth + 1));
      const items = all.filter((item) => item !== undefined);
      return { kind: 'list', items, span: blockSpan(absolute, node.flow, items.at(-1)?.span) };
    }
    if (!isScalar(node)) return undefined;
    const value = unclosedText(this.#text, absolute, node.type) ?? String(node.value ?? '');
    if (node.type === 'PLAIN' && SMART_QUOTED.test(value))
      this.#problems.add('smart-quotes', place, value.slice(0, 60));
    return { kind: 'scalar', value, span: absolute };
  }

  #checkProperties(node: Node): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    const place = rangeOf(node);
    if (anchor !== undefined && anchor !== '') this.#problems.add('anchor', place, `&${anchor}`);
    if (tag !== undefined && tag !== '') this.#problems.add('tag', place, tag);
  }
}

/** `yaml` takes the last character for the closing quote, whatever it is; without one the text goes on to the end of its line. */
function unclosedText(text: string, { start, end }: Span, type: string | undefined): string | undefined {
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : undefined;
  if (quote === undefined || (end - start > 1 && text[end - 1] === quote)) return undefined;
  const [line = ''] = text.slice(start + 1, end).split(/[\r\n]/);
  return line.trimEnd();
}

/** `yaml` ends a block collection behind its last line end; ours ends where its last value does. */
function blockSpan(whole: Span, flow: boolean | undefined, last: Span | undefined): Span {
  return flow === true || last === undefined ? whole : span(whole.start, Math.max(whole.start, last.end));
}

/** Range of the value of a node, without the white space and comments behind it. */
function rangeOf(node: Node | Document | null): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range === undefined || range === null ? span(0, 0) : span(range[0], range[1]);
}
